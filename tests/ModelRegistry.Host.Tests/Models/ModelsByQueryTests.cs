using System.Net;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Identity;
using ModelRegistry.Client.Models;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Models;

public sealed class ModelsByQueryTests(SharedRegistry shared) : RegistryTest(shared)
{
    readonly string _group = Unique("Words");

    [Fact]
    public async Task Words_find_models_in_the_shape_of_the_list()
    {
        await FillAsync(new NewModel(_group, "answer-bot", "Answers questions", ["ml@company.com"], ["faq"]),
            new NewModel(_group, "ranker", "Orders results"));

        var page = await Admin.Models.ListAsync(new ModelFilter(_group, Query: "answers"), Stop);

        var found = Assert.Single(page.Items);
        var (made, _) = await Admin.Models.GetAsync(_group, "answer-bot", Stop);
        Assert.Equal((made.Id, "answer-bot", "Answers questions", "admin"),
            (found.Id, found.Name, found.Description, found.CreatedBy));
        Assert.Null(page.NextCursor);
    }

    [Fact]
    public async Task Group_owner_and_tag_narrow_what_words_find_and_pages_meet_every_model_once()
    {
        await FillAsync([.. new[] { "a", "b", "c" }.Select(name =>
            new NewModel(_group, name, "A walker", ["o"], [name == "a" ? "x" : "y"]))]);

        var tagged = await Admin.Models.ListAsync(new ModelFilter(_group, "o", "x", Query: "walker"), Stop);
        var first = await Admin.Models.ListAsync(
            new ModelFilter(_group.ToUpperInvariant(), Limit: 2, Query: "walker"), Stop);
        var second = await Admin.Models.ListAsync(
            new ModelFilter(_group.ToUpperInvariant(), Limit: 2, Cursor: first.NextCursor, Query: "walker"), Stop);

        Assert.Equal("a", Assert.Single(tagged.Items).Name);
        Assert.Equal(["a", "b", "c"], first.Items.Concat(second.Items).Select(model => model.Name).Order());
        Assert.Null(second.NextCursor);
    }

    [Fact]
    public async Task Who_may_not_read_a_model_does_not_find_it()
    {
        var handle = Unique("vera");
        await FillAsync(new NewModel(_group, "open-thing", "A riddle"), new NewModel(_group, "hidden", "A riddle"));
        await Admin.Identity.CreateUserAsync(new NewUser(handle, [new("Viewer", $"{_group}/open-*")]), Stop);
        using var vera = Registry.As((await Admin.Identity.CreateTokenAsync(handle, new NewToken("t"), Stop)).Secret);

        var seen = await vera.Models.ListAsync(new ModelFilter(Query: "riddle"), Stop);

        Assert.Equal(["open-thing"], seen.Items.Select(model => model.Name));
    }

    [Fact]
    public async Task A_query_of_blanks_lists_by_name_as_without_one()
    {
        await FillAsync(new NewModel(_group, "b"), new NewModel(_group, "A"));

        var listed = await Admin.Models.ListAsync(new ModelFilter(_group, Query: "  "), Stop);

        Assert.Equal(["A", "b"], listed.Items.Select(model => model.Name));
    }

    [Fact]
    public async Task What_words_find_is_given_as_csv()
    {
        await FillAsync(new NewModel(_group, "answer-bot", "Answers questions"));

        var csv = await Admin.Wire.Http.GetStringAsync(
            $"api/v1/models?group={_group}&query=answers&format=csv", Stop);

        Assert.StartsWith("id,group,name,description", csv);
        Assert.Contains($",{_group},answer-bot,Answers questions,", csv);
    }

    [Fact]
    public async Task Words_and_limits_that_the_search_does_not_take_are_named()
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(() => Admin.Models.ListAsync(
            new ModelFilter(Tag: new string('t', 300), Limit: 101, Query: new string('x', 300)), Stop));
        var cursor = await Assert.ThrowsAsync<RegistryException>(() => Admin.Models.ListAsync(
            new ModelFilter(Cursor: "abc", Query: "x"), Stop));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "invalid-value"), (refused.Status, refused.Code));
        Assert.Equal(["limit", "query", "tag"], refused.Problem.Errors!.Keys.Order());
        Assert.Equal("invalid-cursor", cursor.Code);
    }

    /// <summary>Makes the models and waits until the search has them all.</summary>
    async Task FillAsync(params NewModel[] models)
    {
        foreach (var model in models) await Admin.Models.CreateAsync(model, Stop);
        for (var i = 0; ; i++)
        {
            var found = await Admin.Search.FindAsync(new() { Filters = [$"group:{_group}"] }, Stop);
            if (found.Total == models.Length) return;
            Assert.True(i < 500, "The write did not become visible.");
            await Task.Delay(20, Stop);
        }
    }
}
