using System.CommandLine;
using ModelRegistry.Cli.Commands.Governance.Reports;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Governance;

static class PlanCommand
{
    static readonly Dictionary<string, string> _gates = new()
    {
        ["submit"] = Gates.Submit,
        ["staging"] = Gates.Staging,
        ["production"] = Gates.Production,
    };

    /// <param name="path">How the command is called where it stands, for its examples.</param>
    public static Command Make(string path = "plan")
    {
        var version = VersionRef.Argument();
        var options = new GateOptions();
        var gate = Arguments.OneOf("--gate", "End with 2 when this gate would block", [.. _gates.Keys]);
        return new RegistryCommand("plan", "What a version misses before production, who must approve, and what to do")
        {
            Arguments = { version },
            Options = { gate, options.Use, options.Output, options.Strict },
            Examples =
            [
                $"{path} search/answer-bot@2.3.0",
                $"{path} search/answer-bot@2.3.0 --use commercial --json",
                $"{path} search/answer-bot@2.3.0 --gate production --output junit > plan.xml",
            ],
            Does = context => RunAsync(context, context.Get(version), context.Get(gate), options),
        };
    }

    static async Task<int> RunAsync(CommandContext context, VersionRef version, string? gate, GateOptions options)
    {
        var plan = await context.Client.Lifecycle.PlanAsync(
            version.Model.ToString(), version.Version, context.Get(options.Use), context.Stop);
        GateReply.Print(context, options, () => GateReport.Of(version, plan),
            json: () => context.Output.Json(plan, GovernanceJson.Default.Plan),
            text: () =>
            {
                new GateText(context.Output).Print(version, plan);
                new PlanText(context.Output).Print(plan);
            });
        if (gate is null) return ExitCode.Pass;
        var asked = Gates.Ahead(plan).Where(ahead => ahead.Name == _gates[gate]).Select(ahead => ahead.Stage.Outcome);
        return GateReply.Code(asked.FirstOrDefault() ?? "pass", context.Get(options.Strict));
    }
}
