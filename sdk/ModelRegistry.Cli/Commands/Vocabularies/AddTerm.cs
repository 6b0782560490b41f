using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Taxonomies;

namespace ModelRegistry.Cli.Commands.Vocabularies;

static class AddTerm
{
    public static Command Make()
    {
        var name = VocabularyCommands.Name();
        var value = VocabularyCommands.Value();
        var label = Arguments.Optional("--label", "TEXT", "What people call it; the value unless said");
        var description = Arguments.Optional("--description", "TEXT", "What it means");
        return new RegistryCommand("add", "Add a value to a vocabulary; metadata may use it at once")
        {
            Arguments = { name, value },
            Options = { label, description },
            Examples = ["vocabulary add use-case question-answering --label 'Question answering'"],
            Does = context => RunAsync(context, context.Get(name), new NewVocabularyTerm(
                context.Get(value), context.Get(label), context.Get(description))),
        };
    }

    static async Task<int> RunAsync(CommandContext context, string name, NewVocabularyTerm term)
    {
        var added = await context.Client.Taxonomies.AddTermAsync(name, term, context.Stop);
        if (context.Output.IsJson) context.Output.Json(added, TaxonomiesJson.Default.VocabularyTerm);
        else context.Output.Line($"Added {added.Value} ({added.Label}) to {name}.");
        return ExitCode.Pass;
    }
}
