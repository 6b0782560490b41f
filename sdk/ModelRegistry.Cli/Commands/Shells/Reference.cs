using System.CommandLine;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Shells;

/// <summary>Prints the page of the guide that lists all commands; hidden, since readers have the page.</summary>
static class Reference
{
    public static Command Make() =>
        new RegistryCommand("reference", "Print the reference of all commands as Markdown")
        {
            Hidden = true,
            Examples = ["reference > docs/guide/cli.md"],
            Does = context =>
            {
                Console.Out.Write(ReferencePage.Write(context.Root));
                return Task.FromResult(ExitCode.Pass);
            },
        };
}
