using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Policies;

static class RetirePack
{
    public static Command Make()
    {
        var pack = new Argument<string>("pack")
        {
            Description = "A version, publisher/name@version, or the whole pack, publisher/name",
            HelpName = "PACK[@VERSION]",
        };
        var reason = Arguments.Required("--reason", "TEXT", "Why");
        return new RegistryCommand("retire", "Retire a version of a pack, or all of them; nothing is ever deleted")
        {
            Arguments = { pack },
            Options = { reason },
            Examples = ["policy retire ai/house@1.0.0 --reason 'Replaced by 1.2.0'"],
            Does = context => RunAsync(context, PackRef.Parse(context.Get(pack)), context.Get(reason) ?? ""),
        };
    }

    static async Task<int> RunAsync(CommandContext context, PackRef pack, string reason)
    {
        if (pack.Version is { } version)
        {
            var one = await context.Client.Policies.RetireAsync(pack.Path, version, reason, context.Stop);
            if (context.Output.IsJson) context.Output.Json(one, GovernanceJson.Default.PackVersionDetail);
        }
        else
        {
            var all = await context.Client.Policies.RetireAsync(pack.Path, reason, context.Stop);
            if (context.Output.IsJson) context.Output.Json(all, GovernanceJson.Default.PackDetail);
        }

        if (!context.Output.IsJson) context.Output.Line($"{pack} is retired.");
        return ExitCode.Pass;
    }
}
