using CsCheck;
using ModelRegistry.Host.Search;

namespace ModelRegistry.Host.Tests.Search;

public abstract partial class SearchIndexContract
{
    static readonly string[] Vocabulary = ["alpha", "bravo", "charlie", "delta"];

    static Gen<string[]> Some(params string[] values) =>
        Gen.OneOfConst(values).Array[0, 3].Select(chosen => chosen.Distinct().ToArray());

    static Gen<SearchDocument> Documents { get; } = Gen.Select(
        Some("draft", "staging", "production"), Some("nlp", "vision", "audio", "tabular"), Some("pytorch", "jax"),
        Some("High", "Low"), Some(Vocabulary), Gen.Int[0, 3],
        (states, tags, frameworks, tiers, words, day) => Model($"m{day}", string.Join(' ', words)) with
        {
            States = states, Tags = tags, Frameworks = frameworks, RiskTier = tiers.FirstOrDefault(), UpdatedAt =
                Start.AddDays(day),
        });

    static Gen<SearchQuery> Queries { get; } = Gen.Select(
        Some("draft", "staging", "unknown"), Some("nlp", "vision"), Some("High"),
        Gen.OneOfConst([null, .. Vocabulary, "alpha bravo"]), Gen.Enum<SearchSort>(), Gen.Bool, Gen.Int[1, 7],
        (states, tags, tiers, text, sort, facets, take) => new SearchQuery
        {
            Text = text, Filters = Filter(("state", states), ("tags", tags), ("riskTier", tiers)),
            Sort = sort, Facets = facets, Take = take,
        });

    static bool Matches(SearchDocument model, SearchQuery query, string? except) =>
        (query.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(model.Description.Split(' ').Contains)
        && query.Filters.All(filter => filter.Key == except || filter.Value.Count == 0
            || SearchFacet.All.Single(facet => facet.Name == filter.Key).Values(model).Intersect(filter.Value).Any());

    [Fact]
    public Task Hits_totals_and_facet_counts_are_those_of_a_plain_count_and_a_walk_meets_every_hit_once() =>
        Gen.Select(Documents.Array[1, 40], Queries).SampleAsync(
            async (models, query) =>
            {
                // Both words together make the text be read more generously where no model has both; not counted here.
                if (query.Text is not null && !models.Any(model =>
                    Matches(model, query with { Filters = Filter() }, null))) return;
                await _index.ClearAsync(Stop);
                await _index.IndexAsync([.. models[..(models.Length / 2)]], 1, Stop);
                await _index.IndexAsync([.. models[(models.Length / 2)..]], 2, Stop);
                var expected = models.Where(model => Matches(model, query, except: null))
                    .Select(model => model.ModelId).Order();

                var pages = await Walk(query);

                Assert.Equal(expected, pages.SelectMany(page => page.Hits).Select(hit => hit.Model.ModelId).Order());
                Assert.All(pages, page => Assert.Equal(expected.Count(), page.Total));
                if (query.Facets) AssertCounts(models, query, pages[0]);
                else Assert.Empty(pages[0].Facets);
            },
            iter: 150, threads: 1);

    static void AssertCounts(SearchDocument[] models, SearchQuery query, SearchAnswer answer)
    {
        foreach (var facet in SearchFacet.All)
        {
            var expected = models.Where(model => Matches(model, query, facet.Name)).SelectMany(model =>
                facet.Values(model).Distinct())
                .CountBy(value => value).ToDictionary(count => count.Key, count => count.Value);
            foreach (var value in query.Filters.GetValueOrDefault(facet.Name) ?? []) expected.TryAdd(value, 0);
            Assert.Equivalent(expected,
                answer.Facets[facet.Name].ToDictionary(count => count.Value, count => count.Count), strict: true);
        }
    }

    async Task<List<SearchAnswer>> Walk(SearchQuery query)
    {
        List<SearchAnswer> pages = [await Ask(query)];
        while (pages[^1].NextCursor is { } next)
        {
            Assert.True(pages.Count < 1000, "the cursors lead round in a circle");
            pages.Add(await Ask(query with { Cursor = next }));
        }
        return pages;
    }

    [Fact]
    public async Task Facet_values_come_most_frequent_first_and_a_chosen_one_is_never_cut_off()
    {
        await Index(
            Model("a", "", "nlp", "vision"), Model("b", "", "nlp", "vision"), Model("c", "", "nlp"),
                Model("d", "", "rare"));

        var tags = (await Ask(new() { Facets = true, FacetValues = 2, Filters =
            Filter(("tags", ["rare"])) })).Facets["tags"];

        Assert.Equal([new("nlp", 3), new("vision", 2), new("rare", 1)], tags);
    }

    [Fact]
    public async Task Counts_follow_replacement_and_removal()
    {
        var (first, second) = (Model("a", "", "nlp"), Model("b", "", "nlp"));
        await Index(first, second);
        await Index(first with { Tags = ["vision"] });
        await _index.RemoveAsync([second.ModelId], 2, Stop);

        var answer = await Ask(new() { Facets = true });

        Assert.Equal([new("vision", 1)], answer.Facets["tags"]);
        Assert.Equal(1, answer.Total);
    }
}
