using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Taxonomies;

namespace ModelRegistry.Cli.Commands.Vocabularies;

static class ShowVocabulary
{
    public static Command Make()
    {
        var name = VocabularyCommands.Name();
        var retired = new Option<bool>("--retired") { Description = "Retired values too" };
        return new RegistryCommand("show", "The values of a vocabulary")
        {
            Arguments = { name },
            Options = { retired },
            Examples = ["vocabulary show use-case", "vocabulary show use-case --retired --json"],
            Does = context => RunAsync(context, context.Get(name), context.Get(retired)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, string name, bool retired)
    {
        var terms = await Pages.AllAsync(
            cursor => context.Client.Taxonomies.ListTermsAsync(name, retired, cursor, context.Stop));
        if (context.Output.IsJson)
        {
            context.Output.Json(new Page<VocabularyTerm>(terms, null), TaxonomiesJson.Default.PageVocabularyTerm);
            return ExitCode.Pass;
        }

        context.Output.Table(["VALUE", "", "LABEL", "WHAT IT MEANS"], terms.Select(term => (string[])
            [term.Value, term.Retired ? "retired" : "", term.Label, term.Description]));
        return ExitCode.Pass;
    }
}
