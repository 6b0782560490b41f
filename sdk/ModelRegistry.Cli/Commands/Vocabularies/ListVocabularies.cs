using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Taxonomies;

namespace ModelRegistry.Cli.Commands.Vocabularies;

static class ListVocabularies
{
    public static Command Make() => new RegistryCommand("list", "The vocabularies that there are")
    {
        Examples = ["vocabulary list"],
        Does = RunAsync,
    };

    static async Task<int> RunAsync(CommandContext context)
    {
        var all = await context.Client.Taxonomies.ListAsync(context.Stop);
        if (context.Output.IsJson) context.Output.Json(all, TaxonomiesJson.Default.IReadOnlyListVocabulary);
        else
            context.Output.Table(["VOCABULARY", "VALUES", "TITLE", "WHAT ITS VALUES SAY"], all.Select(one => (string[])
                [one.Name, one.Terms.ToString(CultureInfo.InvariantCulture), one.Title, one.Description]));
        return ExitCode.Pass;
    }
}
