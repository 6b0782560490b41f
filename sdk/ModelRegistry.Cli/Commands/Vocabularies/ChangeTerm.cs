using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Taxonomies;

namespace ModelRegistry.Cli.Commands.Vocabularies;

/// <summary>Takes values out of use, and back into it. What has a retired value keeps it.</summary>
static class ChangeTerm
{
    public static Command MakeRetire() => Make(
        "retire", "Take a value out of use: what has it keeps it, nothing new gets it", isRetired: true,
        done: "is retired");

    public static Command MakeRestore() => Make(
        "restore", "Take a retired value back into use", isRetired: false, done: "is in use again");

    static RegistryCommand Make(string verb, string description, bool isRetired, string done)
    {
        var name = VocabularyCommands.Name();
        var value = VocabularyCommands.Value();
        return new RegistryCommand(verb, description)
        {
            Arguments = { name, value },
            Examples = [$"vocabulary {verb} use-case question-answering"],
            Does = async context =>
            {
                var (vocabulary, term) = (context.Get(name), context.Get(value));
                var (_, etag) = await context.Client.Taxonomies.GetTermAsync(vocabulary, term, context.Stop);
                var changed = await context.Client.Taxonomies.ChangeTermAsync(
                    vocabulary, term, etag, new VocabularyTermChange(Retired: isRetired), context.Stop);
                if (context.Output.IsJson) context.Output.Json(changed, TaxonomiesJson.Default.VocabularyTerm);
                else context.Output.Line($"{changed.Value} of {vocabulary} {done}.");
                return ExitCode.Pass;
            },
        };
    }
}
