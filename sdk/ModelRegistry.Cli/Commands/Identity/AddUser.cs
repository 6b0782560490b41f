using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Identity;

namespace ModelRegistry.Cli.Commands.Identity;

static class AddUser
{
    public static Command Make()
    {
        var handle = new Argument<string>("handle") { Description = "How the user is called", HelpName = "HANDLE" };
        var roles = new Option<string[]>("--role")
        {
            Description = "A role; repeat it for more",
            HelpName = "ROLE",
            Required = true,
        };
        roles.CompletionSources.Add(
            "Viewer", "Contributor", "ModelOwner", "MRC", "Security", "Legal", "Product", "SRE", "Auditor", "Admin");
        var models = new Option<string>("--models")
        {
            Description = "The models that the roles are for",
            HelpName = "PATTERN",
            DefaultValueFactory = _ => "*",
        };
        var name = new Option<string?>("--name") { Description = "Full name", HelpName = "NAME" };
        var service = new Option<bool>("--service") { Description = "A service account, not a person" };
        return new RegistryCommand("add", "Make a user with roles and a first token, which is shown once")
        {
            Arguments = { handle },
            Options = { roles, models, name, service },
            Examples =
            [
                "user add dana --role MRC",
                "user add sam --role Security --models 'search/*'",
                "user add build --role Contributor --service",
            ],
            Does = context => RunAsync(context, new NewUser(
                context.Get(handle),
                [.. (context.Get(roles) ?? []).Select(role => new RoleGrant(role, context.Get(models) ?? "*"))],
                context.Get(name),
                Kind: context.Get(service) ? "service" : "person")),
        };
    }

    static async Task<int> RunAsync(CommandContext context, NewUser user)
    {
        var made = await context.Client.Identity.CreateUserAsync(user, context.Stop);
        var token = await context.Client.Identity.CreateTokenAsync(made.Handle, new NewToken("first"), context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(token, IdentityJson.Default.CreatedToken);
            return ExitCode.Pass;
        }

        context.Output.Note($"Made {made.Handle}: {string.Join(", ", made.Grants.Select(GrantText.Of))}.");
        context.Output.Note("Their token, shown only now:");
        context.Output.Line(token.Secret);
        return ExitCode.Pass;
    }
}
