using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Identity;

namespace ModelRegistry.Cli.Commands.Identity;

static class ListUsers
{
    public static Command Make() =>
        new RegistryCommand("list", "All users with their roles")
        {
            Examples = ["user list", "user list --json"],
            Does = RunAsync,
        };

    static async Task<int> RunAsync(CommandContext context)
    {
        var users = await Pages.AllAsync(
            cursor => context.Client.Identity.ListUsersAsync(cursor, context.Stop));
        if (context.Output.IsJson)
        {
            context.Output.Json(new Page<User>(users, null), IdentityJson.Default.PageUser);
            return ExitCode.Pass;
        }

        context.Output.Table(["HANDLE", "KIND", "ROLES"], users.Select(user => (string[])
            [user.Handle, user.Kind, string.Join(", ", user.Grants.Select(GrantText.Of))]));
        return ExitCode.Pass;
    }
}
