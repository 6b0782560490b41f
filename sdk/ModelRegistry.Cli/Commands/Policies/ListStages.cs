using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Policies;

static class ListStages
{
    public static Command Make()
    {
        var pack = new Argument<string>("pack") { Description = "The pack, publisher/name", HelpName = "PACK" };
        return new RegistryCommand("stages", "Where a pack is enforced, where it only reports, and what waits there")
        {
            Arguments = { pack },
            Examples = ["policy stages ai/house"],
            Does = context => RunAsync(context, PackRef.Parse(context.Get(pack))),
        };
    }

    static async Task<int> RunAsync(CommandContext context, PackRef pack)
    {
        var stages = await context.Client.Policies.StagesAsync(pack.Path, context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(stages, GovernanceJson.Default.IReadOnlyListPackStage);
            return ExitCode.Pass;
        }

        context.Output.Table(["ENVIRONMENT", "SCOPE", "ENFORCED", "SHADOW", "WAITS"], stages.Select(one => (string[])
            [
                one.Environment, one.Scope, one.Enforced ?? "-", one.Shadow ?? "-",
                one.Proposal is { } open ? $"{open.Version} to {open.Stage} ({open.Id})" : "-",
            ]));
        return ExitCode.Pass;
    }
}
