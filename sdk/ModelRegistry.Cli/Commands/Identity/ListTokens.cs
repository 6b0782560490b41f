using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Identity;

namespace ModelRegistry.Cli.Commands.Identity;

static class ListTokens
{
    public static Command Make()
    {
        var owner = TokenCommands.Owner();
        return new RegistryCommand("list", "Tokens and what they may be used for, without their secrets")
        {
            Options = { owner },
            Examples = ["token list", "token list --user build"],
            Does = context => RunAsync(context, context.Get(owner)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, string? owner)
    {
        var identity = context.Client.Identity;
        owner ??= (await identity.WhoAmIAsync(context.Stop)).Handle;
        var tokens = await identity.ListTokensAsync(owner, context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(tokens, IdentityJson.Default.IReadOnlyListToken);
            return ExitCode.Pass;
        }

        context.Output.Table(["ID", "NAME", "MADE", "STATE", "SCOPES"], tokens.Select(token => (string[])
            [
                token.Id.ToString(), token.Name, Moments.Day(token.CreatedAt), State(token),
                token.Scopes is { Count: > 0 } scopes ? string.Join(", ", scopes) : "all of the user's",
            ]));
        return ExitCode.Pass;
    }

    static string State(Token token) => token switch
    {
        { RevokedAt: { } revoked } => $"revoked {Moments.Day(revoked)}",
        { ExpiresAt: { } ends } => $"until {Moments.Day(ends)}",
        _ => "valid",
    };
}
