using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Identity;

namespace ModelRegistry.Cli.Commands.Identity;

static class CreateToken
{
    public static Command Make()
    {
        var name = new Argument<string>("name") { Description = "What the token is for", HelpName = "NAME" };
        var owner = TokenCommands.Owner();
        var scopes = new Option<string[]>("--scope")
        {
            Description = "Narrows it, permission:models[@environment]; repeat it for more",
            HelpName = "SCOPE",
        };
        var days = new Option<int?>("--days") { Description = "Ends after so many days", HelpName = "N" };
        days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1) result.AddError("--days must be at least 1.");
        });
        return new RegistryCommand("create", "Make a token; it is shown once")
        {
            Arguments = { name },
            Options = { owner, scopes, days },
            Examples =
            [
                "token create laptop",
                "token create pipeline --user build --scope 'version.submit:search/*' --days 90",
            ],
            Does = context => RunAsync(context, context.Get(owner), context.Get(name),
                context.Get(scopes) is { Length: > 0 } some ? some : null, context.Get(days)),
        };
    }

    static async Task<int> RunAsync(
        CommandContext context, string? owner, string name, string[]? scopes, int? days)
    {
        var identity = context.Client.Identity;
        owner ??= (await identity.WhoAmIAsync(context.Stop)).Handle;
        var ends = days is { } count ? TimeProvider.System.GetUtcNow().AddDays(count) : (DateTimeOffset?)null;
        var token = await identity.CreateTokenAsync(owner, new NewToken(name, scopes, ends), context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(token, IdentityJson.Default.CreatedToken);
            return ExitCode.Pass;
        }

        context.Output.Note($"Token {token.Id} of {owner}, shown only now:");
        context.Output.Line(token.Secret);
        return ExitCode.Pass;
    }
}
