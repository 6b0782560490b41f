using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Policies;

static class DecideProposal
{
    public static Command Confirm() => Make("confirm",
        "Confirm what another person proposed: it is in force at once", "Looked at what it would block",
        (policies, id, reason, stop) => policies.ConfirmAsync(id, reason, stop));

    public static Command Withdraw() => Make("withdraw", "Take a proposal back", "Not before the next release",
        (policies, id, reason, stop) => policies.WithdrawAsync(id, reason, stop));

    static RegistryCommand Make(
        string name, string description, string example,
        Func<PoliciesClient, Guid, string, CancellationToken, Task<PackStage>> decide)
    {
        var id = new Argument<Guid>("id")
        {
            Description = "The proposal's id; see: registry policy proposals", HelpName = "ID",
        };
        var reason = Arguments.Required("--reason", "TEXT", "Why");
        return new RegistryCommand(name, description)
        {
            Arguments = { id },
            Options = { reason },
            Examples = [$"policy {name} 0198c0de-0000-7000-8000-000000000000 --reason '{example}'"],
            Does = async context => StageText.Show(context, await decide(
                context.Client.Policies, context.Get(id), context.Get(reason) ?? "", context.Stop)),
        };
    }
}
