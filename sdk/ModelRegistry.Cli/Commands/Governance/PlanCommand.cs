using System.CommandLine;
using ModelRegistry.Cli.Commands.Governance.Reports;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Governance;

static class PlanCommand
{
    public static Command Make()
    {
        var version = VersionRef.Argument();
        var use = GateOptions.Uses();
        return new RegistryCommand("plan", "What a version still misses before submission, staging and production")
        {
            Arguments = { version },
            Options = { use },
            Examples = ["plan search/answer-bot@2.3.0", "plan search/answer-bot@2.3.0 --use commercial --json"],
            Does = context => RunAsync(context, context.Get(version), context.Get(use)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, VersionRef version, string? use)
    {
        var plan = await context.Client.Lifecycle.PlanAsync(
            version.Model.ToString(), version.Version, use, context.Stop);
        if (context.Output.IsJson) context.Output.Json(plan, GovernanceJson.Default.Plan);
        else new GateText(context.Output).Print(version, plan);
        return ExitCode.Pass;
    }
}
