using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies;

static class ConvertPolicy
{
    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = "A policy file in either form", HelpName = "FILE" };
        var to = Arguments.OneOf("--to", "The form to write; the other one by default", "text", "yaml");
        var write = new Option<bool>("--write")
        {
            Description = "Write it beside the file (x.policy and x.policy.yaml) instead of printing it",
        };
        return new RegistryCommand("convert", "Write a policy pack in its other form: text or YAML")
        {
            Arguments = { file },
            Options = { to, write },
            Examples =
            [
                "policy convert baseline.policy", "policy convert baseline.policy --to yaml --write",
                "policy convert house.policy.yaml --to text",
            ],
            Does = context => RunAsync(context, context.Get(file), context.Get(to), context.Get(write)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, string file, string? to, bool write)
    {
        if (!File.Exists(file)) throw CommandException.Usage($"There is no file {file}.", "Name a policy file.");
        var pack = new PackSource(file, await File.ReadAllTextAsync(file, context.Stop));
        var toYaml = (to ?? (pack.IsYaml ? "text" : "yaml")) == "yaml";
        var converter = new PolicyConverter();
        switch (toYaml ? converter.ToYaml(pack) : converter.ToText(pack))
        {
            case FormatResult.Formatted(var text) when write:
                await File.WriteAllTextAsync(Beside(file, toYaml), text, context.Stop);
                context.Output.Line(Beside(file, toYaml));
                return ExitCode.Pass;
            case FormatResult.Formatted(var text):
                context.Output.Line(text.TrimEnd('\n'));
                return ExitCode.Pass;
            case FormatResult.Refused(var diagnostics):
                PackFiles.Print(context.Output, diagnostics);
                return ExitCode.Usage;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    static string Beside(string file, bool toYaml)
    {
        var stem = file.EndsWith(".yaml", StringComparison.Ordinal) ? file[..^".yaml".Length]
            : file.EndsWith(".yml", StringComparison.Ordinal) ? file[..^".yml".Length] : file;
        return toYaml ? $"{stem}.yaml" : stem;
    }
}
