using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Cli.Shell.Config;

namespace ModelRegistry.Cli.Commands.Identity;

static class Logout
{
    public static Command Make() =>
        new RegistryCommand("logout", "Forget the sign-in that login kept (the token stays valid until revoked)")
        {
            Examples = ["logout"],
            Does = context =>
            {
                context.Output.Line(ConfigFile.Delete() ? "Signed out." : "You were not signed in.");
                return Task.FromResult(ExitCode.Pass);
            },
        };
}
