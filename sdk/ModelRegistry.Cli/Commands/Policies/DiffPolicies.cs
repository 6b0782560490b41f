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
        return new RegistryCommand("diff",
            "Tell for every rule whether a new edition is stricter or milder, each with a document that proves it")
        {
            Arguments = { old, young },
            Options = { with },
            Examples = ["policy diff house-1.policy house-2.policy --with plugins/packs/baseline.policy"],
            Does = async context =>
            {
                var shared = context.Get(with) ?? [];
                var isJson = context.Output.IsJson;
                if (await PackFiles.CompileAsync(context, [context.Get(old), .. shared], isJson) is not { } before
                    || await PackFiles.CompileAsync(context, [context.Get(young), .. shared], isJson) is not { } after)
                    return ExitCode.Usage;
                Print(context.Output, before.CompareTo(after));
                return ExitCode.Pass;
            },
        };
    }

    static Argument<string> Edition(string name) => new(name)
    {
        Description = $"The {name} edition: a file or a folder", HelpName = name.ToUpperInvariant(),
    };

    static void Print(Output output, IReadOnlyList<RuleChange> changes)
    {
        if (output.IsJson)
        {
            output.Json(new(changes), PolicyTestJson.Default.RuleChangeList);
            return;
        }

        foreach (var change in changes.Where(change => change.Kind != RuleChangeKind.Same))
        {
            var note = change.Kind == RuleChangeKind.Undecided
                ? ": it is written differently, and no document was found on which that shows" : "";
            output.Line($"{change.Rule} {change.Kind.ToString().ToLowerInvariant()}{note}");
            Print(output, "stricter", change.Tighter);
            Print(output, "milder", change.Looser);
        }

        output.Line($"{changes.Count(change => change.Kind == RuleChangeKind.Same)} rules are the same");
    }

    static void Print(Output output, string which, RuleWitness? witness)
    {
        if (witness is null) return;
        output.Line($"  {which} where {witness.Path} is {witness.Value}: {Word(witness.Before)} "
            + $"({Word(witness.EffectBefore)}) becomes {Word(witness.After)} ({Word(witness.EffectAfter)})");
    }

    static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
