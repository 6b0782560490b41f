using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Policies;

static class ListProposals
{
    public static Command Make()
    {
        var pack = Arguments.Optional("--pack", "PACK", "Of this pack alone");
        var status = Arguments.OneOf("--status", "Those; the open ones unless said",
            "open", "confirmed", "withdrawn", "expired");
        return new RegistryCommand("proposals", "What waits for a second person before it is enforced, or is no longer")
        {
            Options = { pack, status },
            Examples = ["policy proposals", "policy proposals --pack ai/house --status confirmed"],
            Does = context => RunAsync(context, context.Get(pack), context.Get(status) ?? "open"),
        };
    }

    static async Task<int> RunAsync(CommandContext context, string? pack, string status)
    {
        var proposals = await context.Client.Policies.ProposalsAsync(pack, status, context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(proposals, GovernanceJson.Default.IReadOnlyListPackProposal);
            return ExitCode.Pass;
        }

        context.Output.Table(["ID", "PACK", "VERSION", "TO", "WHERE", "BY", "UNTIL", "REASON"],
            proposals.Select(one => (string[])
            [
                one.Id.ToString(), one.Pack, one.Version, one.Stage, StageText.Place(one.Environment, one.Scope),
                one.ProposedBy, StageText.Day(one.ExpiresAt), one.Reason?.ReplaceLineEndings(" ") ?? "",
            ]));
        return ExitCode.Pass;
    }
}
