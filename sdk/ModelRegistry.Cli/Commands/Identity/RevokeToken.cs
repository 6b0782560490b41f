using System.CommandLine;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Identity;

static class RevokeToken
{
    public static Command Make()
    {
        var id = new Argument<Guid>("id") { Description = "The token's id, as token list shows it", HelpName = "ID" };
        var owner = TokenCommands.Owner();
        return new RegistryCommand("revoke", "Revoke a token: it is refused from now on")
        {
            Arguments = { id },
            Options = { owner },
            Examples = ["token revoke 0198c0de-0000-7000-8000-000000000000"],
            Does = context => RunAsync(context, context.Get(owner), context.Get(id)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, string? owner, Guid id)
    {
        var identity = context.Client.Identity;
        owner ??= (await identity.WhoAmIAsync(context.Stop)).Handle;
        await identity.RevokeTokenAsync(owner, id, context.Stop);
        context.Output.Line($"Revoked {id}.");
        return ExitCode.Pass;
    }
}
