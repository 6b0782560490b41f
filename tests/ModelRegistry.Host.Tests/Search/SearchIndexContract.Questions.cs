using ModelRegistry.Host.Search;

namespace ModelRegistry.Host.Tests.Search;

public abstract partial class SearchIndexContract
{
    [Fact]
    public async Task Everything_wrong_with_a_question_is_said_at_once()
    {
        var problems = await Refused(new()
        {
            Text = new string('x', 257), Take = 0, FacetValues = 1001, Sort = (SearchSort)9,
            Filters = Filter(("ownr", ["a"]), ("tags", [new string('t', 257)]),
                ("state", [.. Enumerable.Repeat("s", 51)])),
        });

        Assert.Equal(["text", "take", "facetValues", "sort", "filters", "tags", "state"], problems.Select(problem =>
            problem.Field));
        Assert.Contains("Did you mean 'owner'?", problems[4].Message);
    }

    [Fact]
    public async Task An_unknown_filter_like_no_other_is_answered_with_the_list() =>
        Assert.Contains("There are: state, riskTier,",
            Assert.Single(await Refused(new() { Filters = Filter(("colour", ["red"])) })).Message);

    [Fact]
    public async Task More_than_32_words_are_refused_whether_parted_by_spaces_or_hyphens()
    {
        foreach (var parting in " -")
            Assert.Equal("text", Assert.Single(await Refused(new() { Text =
                string.Join(parting, Enumerable.Repeat("ab", 33)) })).Field);
        await Ask(new() { Text = string.Join(' ', Enumerable.Repeat("ab", 32)), Facets = true });
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a cursor")]
    [InlineData("AAAA")]
    public async Task A_made_up_cursor_is_refused(string cursor) =>
        Assert.Equal("cursor", Assert.Single(await Refused(new() { Cursor = cursor })).Field);

    [Fact]
    public async Task A_cursor_of_another_question_is_refused()
    {
        await Index(Model("a"), Model("b"), Model("c"));
        var cursor = (await Ask(new() { Take = 1 })).NextCursor;

        Assert.Equal("cursor",
            Assert.Single(await Refused(new() { Take = 1, Cursor = cursor, Sort = SearchSort.Name })).Field);
        Assert.Equal("cursor", Assert.Single(await Refused(new() { Take = 1, Cursor = cursor, Text = "a" })).Field);
        Assert.Equal("cursor",
            Assert.Single(await Refused(new() { Cursor = cursor, Filters = Filter(("tags", ["a"])) })).Field);
        Assert.Equal(2, (await Ask(new() { Take = 5, Cursor = cursor })).Hits.Count);
    }

    [Fact]
    public async Task A_cursor_goes_on_behind_a_hit_that_is_gone_by_then()
    {
        var models = Enumerable.Range(0, 6).Select(i => Model($"model-{i}")).ToArray();
        await Index(models);
        var query = new SearchQuery { Take = 3, Sort = SearchSort.Name };
        var first = await Ask(query);
        await _index.RemoveAsync([models[2].ModelId], 2, Stop);

        var second = await Ask(query with { Cursor = first.NextCursor });

        Assert.Equal(["model-3", "model-4", "model-5"], Names(second));
        Assert.Null(second.NextCursor);
    }

    [Fact]
    public async Task A_walk_in_the_order_of_names_is_sorted_without_regard_to_case()
    {
        await Index(Model("b"), Model("C"), Model("a"), Model("D"));

        var names = (await Walk(new() { Take = 1, Sort = SearchSort.Name })).SelectMany(Names);

        Assert.Equal(["a", "b", "C", "D"], names);
    }

    [Fact]
    public async Task A_walk_over_a_text_goes_down_in_score_and_keeps_how_the_text_was_read()
    {
        await Index([.. Enumerable.Range(0, 30)
            .Select(i => Model($"model-{i}", string.Join(' ', Enumerable.Repeat("scoring", 1 + i % 7))))]);

        var pages = await Walk(new() { Text = "scorign", Take = 4 });

        var hits = pages.SelectMany(page => page.Hits).ToArray();
        Assert.Equal(30, hits.DistinctBy(hit => hit.Model.ModelId).Count());
        Assert.Equal(hits.Select(hit => hit.Score).OrderDescending(), hits.Select(hit => hit.Score));
        Assert.All(pages, page => Assert.Equal(SearchMatch.Similar, page.Match));
    }
}
