using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies;

static class FormatPolicies
{
    public static Command Make()
    {
        var files = PackFiles.Argument();
        var check = new Option<bool>("--check")
        {
            Description = "Change nothing; name the files that are not formatted and end with 2 when there are any",
        };
        return new RegistryCommand("fmt",
            "Write policy packs in the one form that all of them have; a YAML pack in its own")
        {
            Arguments = { files },
            Options = { check },
            Examples = ["policy fmt house.policy", "policy fmt --check plugins/packs"],
            Does = context => RunAsync(context, context.Get(files), context.Get(check)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, IReadOnlyList<string> files, bool check)
    {
        var formatter = new PolicyFormatter();
        var exitCode = ExitCode.Pass;
        var packs = await PackFiles.ReadAsync(files, context.Stop);
        foreach (var pack in packs)
        {
            switch (formatter.Format(pack))
            {
                case FormatResult.Refused(var diagnostics):
                    PackFiles.Print(context.Output, diagnostics);
                    exitCode = ExitCode.Usage;
                    break;
                case FormatResult.Formatted(var text) when text != pack.Text:
                    context.Output.Line(pack.Name);
                    if (!check) await File.WriteAllTextAsync(pack.Name, text, context.Stop);
                    else exitCode = Math.Max(exitCode, ExitCode.Blocked);
                    break;
            }
        }

        return exitCode;
    }
}
