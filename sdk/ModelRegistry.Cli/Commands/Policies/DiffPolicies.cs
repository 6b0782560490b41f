using System.CommandLine;
using ModelRegistry.Cli.Commands.Policies.Reports;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies;

static class DiffPolicies
{
    public static Command Make()
    {
        var old = Edition("old");
        var young = Edition("new");
        var with = new Option<string[]>("--with")
        {
            Description = "Packs that both editions import", HelpName = "FILE", AllowMultipleArgumentsPerToken = true,
        };
        var output = Arguments.OneOf("--output", "How to print the result", "text", "json", "markdown");
        output.DefaultValueFactory = _ => "text";
        output.Aliases.Add("-o");
        var strict = new Option<bool>("--strict")
        {
            Description = "End with 1 when a rule is milder, gone, or may be and nobody can tell",
        };
        return new RegistryCommand("diff",
            "Tell for every rule whether a new edition is stricter or milder, each with a document that proves it")
        {
            Arguments = { old, young },
            Options = { with, output, strict },
            Examples =
            [
                "policy diff house-1.policy house-2.policy --with plugins/packs/baseline.policy",
                "policy diff -o markdown --strict before/packs after/packs",
            ],
            Does = async context =>
            {
                var shared = context.Get(with) ?? [];
                var format = context.Output.IsJson ? "json" : context.Get(output);
                var isText = format == "text";
                if (await PackFiles.CompileAsync(context, [context.Get(old), .. shared], !isText) is not { } before
                    || await PackFiles.CompileAsync(context, [context.Get(young), .. shared], !isText) is not { } after)
                    return ExitCode.Usage;
                var changes = before.CompareTo(after);
                Print(context.Output, format, changes);
                return context.Get(strict) && changes.Any(PolicyDiffText.IsMilder) ? ExitCode.Warn : ExitCode.Pass;
            },
        };
    }

    static Argument<string> Edition(string name) => new(name)
    {
        Description = $"The {name} edition: a file or a folder", HelpName = name.ToUpperInvariant(),
    };

    static void Print(Output output, string? format, IReadOnlyList<RuleChange> changes)
    {
        if (format == "json")
        {
            output.Json(new(changes), PolicyTestJson.Default.RuleChangeList);
            return;
        }

        foreach (var line in format == "markdown" ? PolicyDiffMarkdown.Lines(changes) : PolicyDiffText.Lines(changes))
            output.Line(line);
    }
}
