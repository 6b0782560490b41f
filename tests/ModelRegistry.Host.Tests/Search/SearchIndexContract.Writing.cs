using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Search;

namespace ModelRegistry.Host.Tests.Search;

public abstract partial class SearchIndexContract
{
    [Fact]
    public async Task A_write_is_visible_when_it_returns_and_replaces_what_was_there()
    {
        var model = Model("first");
        await Index(model);
        await Index(model with { Name = "second" });

        Assert.Empty(await Names("first"));
        Assert.Equal(["second"], await Names("second"));

        await _index.RemoveAsync([model.ModelId, Guid.CreateVersion7()], 2, Stop);

        Assert.Empty(await Names(""));
    }

    [Fact]
    public async Task The_sequence_only_rises_until_all_is_cleared()
    {
        Assert.Equal(0, await _index.SequenceAsync(Stop));

        await _index.IndexAsync([Model("a")], 7, Stop);
        await _index.IndexAsync([Model("b")], 0, Stop);
        Assert.Equal(7, await _index.SequenceAsync(Stop));

        await _index.RemoveAsync([], 9, Stop);
        Assert.Equal(9, await _index.SequenceAsync(Stop));

        await _index.ClearAsync(Stop);
        Assert.Equal(0, await _index.SequenceAsync(Stop));
        Assert.Equal(0, (await Ask(new() { Facets = true })).Total);
    }

    [Fact]
    public async Task Writes_and_searches_at_the_same_time_do_not_disturb_each_other()
    {
        var models = Enumerable.Range(0, 40).Select(i => Model($"model-{i}", "shared", $"tag-{i}")).ToArray();

        await Parallel.ForEachAsync(Enumerable.Range(0, 40), Stop, async (i, stop) =>
        {
            await _index.IndexAsync([models[i]], i, stop);
            var answer = await Ask(new() { Text = "shared", Facets = true, Take = 100 });
            Assert.Contains(answer.Hits, hit => hit.Model.ModelId == models[i].ModelId);
            Assert.Equal(answer.Total, answer.Facets["tags"].Sum(count => count.Count));
        });

        Assert.Equal(40, (await Ask(new())).Total);
        Assert.Equal(39, await _index.SequenceAsync(Stop));
    }

    [Fact]
    public async Task Texts_beyond_every_limit_are_cut_not_refused()
    {
        var endless = new string('x', 70_000);
        await Index(Model(endless, endless, endless) with
        {
            Group = endless, CardText = endless, Owners = [.. Enumerable.Range(0, 500)
                .Select(i => $"owner{i}")], RiskTier = endless,
        });

        var hit = Assert.Single((await Ask(new() { Facets = true, Filters = Filter(("owner", ["owner7"])) })).Hits);

        Assert.Equal(SearchLimits.ValueLength, hit.Model.Name.Length);
    }

    [Fact]
    public async Task Similar_models_share_tags_classes_or_words_and_are_never_the_model_itself()
    {
        var subject = Model("one", "Summarizes customer letters", "nlp", "letters") with { UseCases = ["support"] };
        await Index(
            subject,
            Model("twin", "Summarizes customer mails", "nlp", "letters") with { UseCases = ["support"] },
            Model("cousin", "Counts cells", "nlp"),
            Model("stranger", "Steers a crane", "robotics"));

        var similar = await _index.SimilarAsync(subject.ModelId, ModelReach.Everything, 10, Stop);

        Assert.Equal(["twin", "cousin"], similar.Select(hit => hit.Model.Name));
        Assert.Single(await _index.SimilarAsync(subject.ModelId, ModelReach.Everything, 0, Stop));
        Assert.Empty(await _index.SimilarAsync(Guid.CreateVersion7(), ModelReach.Everything, 10, Stop));
    }

    [Fact]
    public async Task Suggestions_begin_with_the_prefix_first_then_have_it_at_the_beginning_of_a_word()
    {
        var gone = Model("botched");
        await Index(Model("answer-bot", "", "robots"), Model("Bottleneck", "", "bots"), Model("other", "", "bots"),
            gone);
        await _index.RemoveAsync([gone.ModelId], 2, Stop);

        Assert.Equal(["bots", "Bottleneck", "answer-bot"],
            await _index.SuggestAsync(" BOT", ModelReach.Everything, 10, Stop));
        Assert.Equal(["bots"], await _index.SuggestAsync("bot", ModelReach.Everything, 1, Stop));
        Assert.Empty(await _index.SuggestAsync("", ModelReach.Everything, 10, Stop));
        Assert.Empty(await _index.SuggestAsync("zz", ModelReach.Everything, 10, Stop));
    }
}
