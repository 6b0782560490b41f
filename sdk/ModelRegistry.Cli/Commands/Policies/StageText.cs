using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Policies;

/// <summary>Says where packs stand, in words.</summary>
static class StageText
{
    public static int Show(CommandContext context, PackStage stage)
    {
        if (context.Output.IsJson) context.Output.Json(stage, GovernanceJson.Default.PackStage);
        else Print(context.Output, stage);
        return ExitCode.Pass;
    }

    public static string Place(string environment, string scope) => (environment, scope) switch
    {
        ("*", "*") => "everywhere",
        ("*", _) => $"for {scope}",
        (_, "*") => $"in {environment}",
        _ => $"in {environment} for {scope}",
    };

    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static void Print(Output output, PackStage stage)
    {
        output.Line($"{stage.Pack} {Place(stage.Environment, stage.Scope)}");
        output.Line($"  enforced      {stage.Enforced ?? "nothing that was brought in"}");
        output.Line($"  only reports  {stage.Shadow ?? "nothing"}");
        if (stage.Proposal is not { } open) return;
        output.Line($"  waits         {open.Version} to {open.Stage}, proposed by {open.ProposedBy}; another person "
            + $"confirms it until {Day(open.ExpiresAt)}:");
        output.Line($"                registry policy confirm {open.Id} --reason '...'");
    }
}
