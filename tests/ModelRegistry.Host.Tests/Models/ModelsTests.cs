using System.Net;
using System.Text;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Identity;
using ModelRegistry.Client.Models;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Models;

public sealed class ModelsTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Fact]
    public async Task A_model_is_made_and_found_by_name_in_any_case_and_by_id()
    {
        var name = Unique("Answer-Bot");

        var made = await Admin.Models.CreateAsync(
            new NewModel("search", name, "Answers questions", ["ml@company.com"], ["llm", "LLM", " faq "]), Stop);
        var byName = await Admin.Models.GetAsync("SEARCH", name.ToLowerInvariant(), Stop);
        var byId = await Admin.Models.GetAsync(made.Id, Stop);

        Assert.Equal(("search", name, "admin"), (made.Group, made.Name, made.CreatedBy));
        Assert.Equal(["llm", "faq"], made.Tags);
        Assert.Equal(made.Id, byName.Value.Id);
        Assert.Equal(made.Id, byId.Value.Id);
        Assert.Equal(made.ETag, byId.ETag);
    }

    [Fact]
    public async Task A_name_is_taken_whatever_its_case_and_the_answer_says_how_it_is_spelt()
    {
        var name = Unique("Bot");
        await Admin.Models.CreateAsync(new NewModel("Search", name), Stop);

        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => Admin.Models.CreateAsync(new NewModel("search", name.ToUpperInvariant()), Stop));

        Assert.Equal((HttpStatusCode.Conflict, "model-exists"), (refused.Status, refused.Code));
        Assert.Contains($"Search/{name}", refused.Problem.Detail);
    }

    [Theory]
    [InlineData("search", "an swer", "name", "position 3")]
    [InlineData("search", "-bot", "name", "must begin with a letter or a digit")]
    [InlineData("search", "", "name", "empty")]
    [InlineData("se/arch", "bot", "group", "one slash")]
    [InlineData("0198f3a0-5d4e-7cc1-9a53-0d6c2f6d5a11", "bot", "group", "UUID")]
    public async Task A_name_out_of_shape_is_refused_with_what_is_wrong(
        string group, string name, string field, string reason)
    {
        using var answer = await PostAsync($$"""{"group":"{{group}}","name":"{{name}}"}""");

        var body = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(field, body);
        Assert.Contains(reason, body);
    }

    [Fact]
    public async Task Of_many_who_make_the_same_model_at_once_one_does()
    {
        var name = Unique("race");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => PostAsync(
            $$"""{"group":"{{(i % 2 == 0 ? "race" : "RACE")}}","name":"{{name}}"}""")));

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_change_needs_the_state_that_was_read()
    {
        var made = await Admin.Models.CreateAsync(new NewModel("search", Unique("bot"), Tags: ["a"]), Stop);
        var changed = await Admin.Models.ChangeAsync(
            made.Group, made.Name, made.ETag, new ModelChange("New words"), Stop);

        var stale = await Assert.ThrowsAsync<RegistryException>(() => Admin.Models.ChangeAsync(
            made.Group, made.Name, made.ETag, new ModelChange("Other words"), Stop));
        using var blind = await Admin.Wire.Http.PatchAsync(ModelsClient.Address(made.Group, made.Name),
            new StringContent("{}", Encoding.UTF8, "application/json"), Stop);

        Assert.Equal(("New words", "a"), (changed.Description, changed.Tags.Single()));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.Equal(HttpStatusCode.PreconditionRequired, blind.StatusCode);
        Assert.Equal("New words", (await Admin.Models.GetAsync(made.Id, Stop)).Value.Description);
    }

    [Fact]
    public async Task Who_has_the_present_state_is_not_sent_it_again()
    {
        var made = await Admin.Models.CreateAsync(new NewModel("search", Unique("bot")), Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, ModelsClient.Address(made.Group, made.Name));
        request.Headers.IfNoneMatch.ParseAdd(made.ETag);

        using var answer = await Admin.Wire.Http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task A_name_that_is_not_there_is_answered_with_the_nearest_one()
    {
        var group = Unique("g");
        await Admin.Models.CreateAsync(new NewModel(group, "answer-bot"), Stop);

        var missing = await Assert.ThrowsAsync<RegistryException>(
            () => Admin.Models.GetAsync(group, "anwser-bot", Stop));

        Assert.Equal("not-found", missing.Code);
        Assert.Contains($"Did you mean {group}/answer-bot?", missing.Problem.Detail);
    }

    [Fact]
    public async Task An_id_that_no_model_has_is_not_found()
    {
        var missing = await Assert.ThrowsAsync<RegistryException>(
            () => Admin.Models.GetAsync(Guid.CreateVersion7(), Stop));

        Assert.Equal("not-found", missing.Code);
        Assert.Contains("no model with the id", missing.Problem.Detail);
    }

    [Fact]
    public async Task A_method_that_a_model_does_not_take_is_refused_as_such()
    {
        var made = await Admin.Models.CreateAsync(new NewModel("search", Unique("bot")), Stop);

        using var byName = await Admin.Wire.Http.DeleteAsync(ModelsClient.Address(made.Group, made.Name), Stop);
        using var byId = await Admin.Wire.Http.DeleteAsync($"api/v1/models/{made.Id}", Stop);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, byName.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, byId.StatusCode);
    }

    [Fact]
    public async Task A_list_is_walked_page_by_page_and_filtered()
    {
        var group = Unique("list");
        foreach (var name in new[] { "c", "a", "B" })
            await Admin.Models.CreateAsync(
                new NewModel(group, name, Owners: ["o\"ne"], Tags: [name == "a" ? "x" : "xy"]), Stop);

        var first = await Admin.Models.ListAsync(new ModelFilter(group.ToUpperInvariant(), Limit: 2), Stop);
        var second = await Admin.Models.ListAsync(
            new ModelFilter(group, Limit: 2, Cursor: first.NextCursor), Stop);
        var tagged = await Admin.Models.ListAsync(new ModelFilter(group, Tag: "x"), Stop);
        var owned = await Admin.Models.ListAsync(new ModelFilter(group, Owner: "o\"ne"), Stop);

        Assert.Equal(["a", "B", "c"], first.Items.Concat(second.Items).Select(model => model.Name));
        Assert.Null(second.NextCursor);
        Assert.Equal("a", Assert.Single(tagged.Items).Name);
        Assert.Equal(3, owned.Items.Count);
    }

    [Fact]
    public async Task A_list_as_csv_cannot_begin_a_formula()
    {
        var group = Unique("csv");
        await Admin.Models.CreateAsync(new NewModel(group, "m", "=1+1, \"quoted\""), Stop);

        var csv = await Admin.Wire.Http.GetStringAsync($"api/v1/models?group={group}&format=csv", Stop);

        Assert.StartsWith("id,group,name,description", csv);
        Assert.Contains("\"'=1+1, \"\"quoted\"\"\"", csv);
    }

    [Fact]
    public async Task Who_may_read_one_group_sees_that_group_alone()
    {
        var (mine, other, handle) = (Unique("mine"), Unique("other"), Unique("vera"));
        await Admin.Models.CreateAsync(new NewModel(mine, "a"), Stop);
        await Admin.Models.CreateAsync(new NewModel(other, "answer-bot"), Stop);
        await Admin.Identity.CreateUserAsync(new NewUser(handle, [new("Viewer", $"{mine}/*")]), Stop);
        using var vera = Registry.As(
            (await Admin.Identity.CreateTokenAsync(handle, new NewToken("t"), Stop)).Secret);

        var seen = await vera.Models.ListAsync(new ModelFilter(), Stop);
        var refused = await Assert.ThrowsAsync<RegistryException>(() => vera.Models.GetAsync(other, "answer-bo", Stop));

        Assert.All(seen.Items, model => Assert.Equal(mine, model.Group));
        Assert.Single(seen.Items);
        Assert.Equal("forbidden", refused.Code);
    }

    [Fact]
    public async Task A_secret_in_a_description_is_refused_and_not_repeated()
    {
        const string secret = "ghp_16C7e42F292c6912E7710c838347Ae178B4a";

        var refused = await Assert.ThrowsAsync<RegistryException>(() => Admin.Models.CreateAsync(
            new NewModel("search", Unique("bot"), $"token {secret}"), Stop));

        Assert.Equal("invalid-value", refused.Code);
        Assert.DoesNotContain(secret, refused.Message);
    }

    [Fact]
    public async Task A_hundred_megabytes_of_json_are_too_much()
    {
        using var body = new StreamContent(new MemoryStream(new byte[100_000_000]));
        body.Headers.ContentType = new("application/json");

        var status = await TryPostAsync(body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Fact]
    public async Task Malformed_json_is_answered_with_line_and_column()
    {
        using var answer = await PostAsync("{\n  \"group\": \"search\",\n  \"name\" \"bot\"\n}");

        var body = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Line 3, column 10", body);
    }

    async Task<HttpStatusCode> TryPostAsync(HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/models") { Content = body };
        request.Headers.ExpectContinue = true;      // so that the answer is read before the body is sent
        using var answer = await Admin.Wire.Http.SendAsync(request, Stop);
        return answer.StatusCode;
    }

    Task<HttpResponseMessage> PostAsync(string json) => Admin.Wire.Http.PostAsync("api/v1/models",
        new StringContent(json, Encoding.UTF8, "application/json"), Stop);
}
