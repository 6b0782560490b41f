using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Search;

namespace ModelRegistry.Cli.Commands.Searching;

static class SearchCommand
{
    public static Command Make()
    {
        var words = new Argument<string[]>("words")
        {
            Description = "What to look for; everything when left out",
            HelpName = "WORD",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var filters = new Option<string[]>("--filter", "-f")
        {
            Description = "facet:value, such as licence:Apache-2.0; repeat it",
            HelpName = "FILTER",
        };
        var facets = new Option<bool>("--facets") { Description = "Count the values of every facet" };
        var limit = new Option<int>("--limit")
        {
            Description = "How many hits, 1 to 100",
            HelpName = "N",
            DefaultValueFactory = _ => 20,
        };
        return new RegistryCommand("search", "Find models by words and facets; forgives typing errors")
        {
            Arguments = { words },
            Options = { filters, facets, limit },
            Examples =
            [
                "search answer bot", "search --filter licence:Apache-2.0 --filter risk-tier:Low --facets",
                "search summarise --json",
            ],
            Does = context => RunAsync(context, new ModelSearch
            {
                Text = string.Join(' ', context.Get(words)) is { Length: > 0 } text ? text : null,
                Filters = context.Get(filters) ?? [],
                Facets = context.Get(facets),
                Limit = context.Get(limit),
            }),
        };
    }

    static async Task<int> RunAsync(CommandContext context, ModelSearch search)
    {
        var output = context.Output;
        var page = await context.Client.Search.FindAsync(search, context.Stop);
        if (output.IsJson)
        {
            output.Json(page, SearchJson.Default.SearchPage);
            return ExitCode.Pass;
        }

        output.Table(["MODEL", "NEWEST", "PRODUCTION", "DESCRIPTION"], page.Items.Select(model => (string[])
            [model.Model, model.NewestVersion ?? "-", model.ProductionVersion ?? "-", model.Description]));
        foreach (var (facet, values) in page.Facets ?? new Dictionary<string, IReadOnlyList<FacetValue>>())
        {
            if (values.Count == 0) continue;
            var counts = values.Select(value =>
                string.Create(CultureInfo.InvariantCulture, $"{value.Value} ({value.Count})"));
            output.Line($"{facet}: {string.Join(", ", counts)}");
        }

        output.Note(string.Create(CultureInfo.InvariantCulture, $"{page.Items.Count} of {page.Total} models."));
        return ExitCode.Pass;
    }
}
