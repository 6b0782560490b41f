using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Client;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Identity;
using ModelRegistry.Client.Search;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Search;
using ModelRegistry.Host.Search.Indexing;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Search;

public sealed class SearchEndpointTests(SharedRegistry shared) : RegistryTest(shared)
{
    const string Facts = """
        {"identity":{"kind":"language-model","owners":["ml@company.com"],"tags":["faq"],"domain":"support"},
         "legal":{"license":"Apache-2.0"},"provenance":{"framework":"pytorch"},"risk":{"tier":"High"},
         "deployment":{"targets":[{"env":"prod","region":"us-east-1"}]}}
        """;

    readonly string _group = Unique("g");

    Catalogue Catalogue => new(Registry, Stop);

    [Fact]
    public async Task What_was_written_is_found_with_the_facts_of_its_newest_and_production_version()
    {
        var model = await Catalogue.ModelAsync(_group, "answer-bot", "Answers questions");
        await Catalogue.VersionAsync(model, "1.9.0", Facts, VersionState.Production);
        await Catalogue.VersionAsync(model, "1.10.0", """{"identity":{"tags":["next"]}}""");

        var found = Assert.Single((await UntilAsync(page => page.Items is [{ NewestVersion: "1.10.0" }])).Items);

        Assert.Equal($"{_group}/answer-bot", found.Model);
        Assert.Equal("1.9.0", found.ProductionVersion);
        Assert.Equal(["Draft", "Production"], found.States.Order());
        Assert.Equal(["faq", "next"], found.Tags.Order());
        Assert.Equal("High", found.RiskTier, ignoreCase: true);
        Assert.Equal(["llm"], found.Kinds);
        Assert.Equal(["Apache-2.0"], found.Licences);
        Assert.Equal(["us-east-1"], found.Regions);
        Assert.Equal(["ml@company.com"], found.Owners);
    }

    [Fact]
    public async Task Words_that_people_write_on_a_card_later_are_found()
    {
        var model = await Catalogue.ModelAsync(_group, "answer-bot", "Answers questions");
        await Catalogue.VersionAsync(model, "1.0.0", "{}");
        await UntilAsync(page => page.Items is [{ NewestVersion: "1.0.0" }]);
        var card = await Admin.Cards.GetAsync(_group, "answer-bot", "1.0.0", Stop);

        await Admin.Cards.AnnotateAsync(_group, "answer-bot", "1.0.0", card.ETag,
            new Dictionary<string, string> { ["limitations"] = "Mumbles about zeppelins" }, Stop);

        await UntilAsync(page => page.Match == "every" && page.Total == 1, text: "zeppelins");
    }

    [Fact]
    public async Task Facets_count_and_filters_narrow()
    {
        await FillAsync("alpha", "beta");
        await UntilAsync(page => page.Total == 2);

        var page = await Admin.Search.FindAsync(
            new ModelSearch { Text = "alpha", Filters = [$"group:{_group}", "licence:Apache-2.0"], Facets = true },
                Stop);

        Assert.Equal([$"{_group}/alpha"], page.Items.Select(model => model.Model));
        Assert.Equal("every", page.Match);
        Assert.Equal([new FacetValue("pytorch", 1)], page.Facets!["framework"]);
        Assert.Contains("<mark>", Assert.Single(page.Items).Highlights[0].Html);
    }

    [Fact]
    public async Task Pages_meet_every_model_once()
    {
        await FillAsync("a", "b", "c");
        await UntilAsync(page => page.Total == 3);

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await Admin.Search.FindAsync(
                new ModelSearch { Filters = [$"group:{_group}"], Sort = "name", Limit = 2, Cursor = cursor }, Stop);
            seen.AddRange(page.Items.Select(model => model.Model));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal([$"{_group}/a", $"{_group}/b", $"{_group}/c"], seen);
    }

    [Fact]
    public async Task Who_may_not_read_a_model_learns_nothing_of_it()
    {
        var secret = Unique("secret");
        var other = await Catalogue.ModelAsync(secret, "hidden-thing");
        await Catalogue.VersionAsync(other, "1.0.0", Facts.Replace("faq", secret));
        await FillAsync("open-thing");
        await UntilAsync(page => page.Total == 1);
        await UntilAsync(page => page.Total == 1, secret);
        using var reader = await ReaderAsync($"{_group}/*");

        var page = await reader.Search.FindAsync(new ModelSearch { Facets = true }, Stop);

        Assert.Equal([$"{_group}/open-thing"], page.Items.Select(model => model.Model));
        Assert.Equal(1, page.Total);
        Assert.Equal([new FacetValue(_group, 1)], page.Facets!["group"]);
        Assert.DoesNotContain(secret, page.Facets["tags"].Select(tag => tag.Value));
        Assert.Equal(0, (await reader.Search.FindAsync(new ModelSearch { Text = secret }, Stop)).Total);
        Assert.Empty(await reader.Search.SuggestAsync(secret, Stop));
        Assert.DoesNotContain("hidden-thing", await reader.Search.SuggestAsync("hidden", Stop));
        Assert.All(await reader.Search.SimilarAsync(_group, "open-thing", Stop),
            model => Assert.StartsWith(_group, model.Model));
        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => reader.Search.SimilarAsync(secret, "hidden-thing", Stop));
        Assert.Equal("forbidden", refused.Code);
    }

    [Fact]
    public async Task A_token_whose_scope_names_one_model_finds_that_model_alone()
    {
        await FillAsync("one_a", "onexa");
        await UntilAsync(page => page.Total == 2);
        var token = await Admin.Identity.CreateTokenAsync(
            "admin", new NewToken("narrow", [$"model.read:{_group}/one_*"]), Stop);
        using var narrow = Registry.As(token.Secret);

        var page = await narrow.Search.FindAsync(new ModelSearch(), Stop);

        Assert.Equal([$"{_group}/one_a"], page.Items.Select(model => model.Model));
    }

    [Fact]
    public async Task Suggestions_and_similar_models_are_given()
    {
        await FillAsync("summarizer-one", "summarizer-two");
        await UntilAsync(page => page.Total == 2);
        using var reader = await ReaderAsync($"{_group}/*");

        var suggested = await reader.Search.SuggestAsync("summ", Stop);
        var similar = await reader.Search.SimilarAsync(_group, "summarizer-one", Stop);

        Assert.Equal(["summarizer-one", "summarizer-two"], suggested);
        Assert.Equal([$"{_group}/summarizer-two"], similar.Select(model => model.Model));
    }

    [Fact]
    public async Task Everything_wrong_with_a_question_is_said_at_once()
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(() => Admin.Search.FindAsync(
            new ModelSearch { Text = new string('x', 300), Filters = ["license:MIT"], Limit = 1000 }, Stop));

        Assert.Equal("search-invalid", refused.Code);
        Assert.Equal(["filter", "limit", "q"], refused.Problem.Errors!.Keys.Order());
        Assert.Contains("Did you mean 'licence'?", refused.Message);
    }

    [Theory]
    [InlineData("filter=licence", "filter")]
    [InlineData("filter=:MIT", "filter")]
    [InlineData("sort=size", "sort")]
    [InlineData("sort=1", "sort")]
    public async Task A_parameter_out_of_shape_is_named(string query, string parameter)
    {
        var answer = await Admin.Wire.Http.GetAsync($"api/v1/search?{query}", Stop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"\"{parameter}\":", await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_cursor_of_another_search_is_refused()
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => Admin.Search.FindAsync(new ModelSearch { Cursor = "abc" }, Stop));

        Assert.Equal("invalid-cursor", refused.Code);
    }

    [Fact]
    public async Task Hits_are_given_as_csv()
    {
        await FillAsync("alpha");
        await UntilAsync(page => page.Total == 1);

        var text = await Admin.Wire.Http.GetStringAsync($"api/v1/search?format=csv&filter=group:{_group}", Stop);

        Assert.StartsWith("model,newestVersion", text);
        Assert.Contains($"{_group}/alpha,1.0.0,", text);
    }

    [Fact]
    public async Task An_administrator_rebuilds_the_index_and_nothing_is_missing()
    {
        await using var registry = await TestRegistry.StartAsync(Stop);
        var model = await new Catalogue(registry, Stop).ModelAsync(_group, "kept");
        await registry.Services.GetRequiredService<ISearchIndex>().RemoveAsync([model.Id], 0, Stop);

        var asked = await registry.Admin.Search.RebuildAsync(Stop);

        Assert.Null(asked.Error);
        var page = await UntilAsync(page => page.Total == 1, client: registry.Admin);
        Assert.Equal(model.Id, Assert.Single(page.Items).Id);
    }

    [Fact]
    public async Task A_viewer_may_not_rebuild_the_index()
    {
        using var viewer = await Registry.SignInAsync(Unique("vera"), Stop, "Viewer");

        var refused = await Assert.ThrowsAsync<RegistryException>(() => viewer.Search.RebuildAsync(Stop));

        Assert.Contains("system.manage", refused.Message);
    }

    [Fact]
    public async Task After_a_crash_that_lost_the_index_the_next_start_makes_it_anew()
    {
        await using var registry = await TestRegistry.StartAsync(Stop);
        await new Catalogue(registry, Stop).ModelAsync(_group, "kept");
        await UntilAsync(page => page.Total == 1, client: registry.Admin);
        var index = registry.Services.GetRequiredService<ISearchIndex>();
        await index.ClearAsync(Stop);

        await registry.Services.GetRequiredService<SearchIndexer>().CatchUpAsync((_, _) => { }, Stop);

        Assert.Equal(1, (await registry.Admin.Search.FindAsync(new ModelSearch(), Stop)).Total);
        Assert.NotEqual(0, await index.SequenceAsync(Stop));
    }

    [Fact]
    public async Task After_a_crash_that_lost_the_last_moment_the_next_start_sends_it_again()
    {
        await using var registry = await TestRegistry.StartAsync(Stop);
        var model = await new Catalogue(registry, Stop).ModelAsync(_group, "kept");
        await UntilAsync(page => page.Total == 1, client: registry.Admin);
        var index = registry.Services.GetRequiredService<ISearchIndex>();
        await index.ClearAsync(Stop);
        await index.IndexAsync([], model.UpdatedAt.UtcTicks, Stop);

        await registry.Services.GetRequiredService<SearchIndexer>().CatchUpAsync((_, _) => { }, Stop);

        Assert.Equal(1, (await registry.Admin.Search.FindAsync(new ModelSearch(), Stop)).Total);
    }

    [Fact]
    public async Task A_second_registry_on_the_same_folder_is_refused_with_what_to_do()
    {
        await using var registry = await TestRegistry.StartAsync(Stop);

        var refused = Assert.Throws<Host.Startup.StartupException>(() => Host.Startup.RegistryApp
            .Build(["--data", registry.DataFolder]).Services.GetRequiredService<ISearchIndex>());

        Assert.Contains("stop that process", refused.Message);
    }

    async Task FillAsync(params string[] names)
    {
        foreach (var name in names)
            await Catalogue.VersionAsync(await Catalogue.ModelAsync(_group, name), "1.0.0", Facts);
        await UntilAsync(page => page.Items.Count(model => model.NewestVersion is not null) >= names.Length);
    }

    async Task<RegistryClient> ReaderAsync(string models)
    {
        var handle = Unique("rita");
        await Admin.Identity.CreateUserAsync(new NewUser(handle, [new RoleGrant("Viewer", models)]), Stop);
        return Registry.As((await Admin.Identity.CreateTokenAsync(handle, new NewToken("test"), Stop)).Secret);
    }

    /// <summary>Searches are consistent with writes within a second; a busy test machine is given more.</summary>
    async Task<SearchPage> UntilAsync(
        Predicate<SearchPage> ready, string? group = null, RegistryClient? client = null, string? text = null)
    {
        var search = new ModelSearch { Text = text, Filters = [$"group:{group ?? _group}"] };
        for (var i = 0; ; i++)
        {
            var page = await (client ?? Admin).Search.FindAsync(search, Stop);
            if (ready(page)) return page;
            Assert.True(i < 500, "The write did not become visible.");
            await Task.Delay(20, Stop);
        }
    }
}
