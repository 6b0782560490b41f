using System.Text.Json.Nodes;

namespace ModelRegistry.Policy.LanguageServer.Tests;

public sealed class ImpactTests
{
    [Fact]
    public async Task A_registry_is_asked_what_the_pack_would_stop()
    {
        await using var registry = new OneAnswer("""{"summary":{"versions":812,"modelsNewlyBlocked":3}}""");
        using var packs = new Packs();
        await using var server = new LspProcess(("REGISTRY_TOKEN", "a-token"));
        await server.InitializeAsync(packs.Folder, options: new { registryUrl = registry.Url });
        await server.OpenAsync(packs.Uri("house.policy"), Packs.House);

        var resolved = await ResolveAsync(server, packs);
        var command = resolved["command"]!;
        var answer = await server.AskAsync("workspace/executeCommand",
            new { command = (string?)command["command"], arguments = command["arguments"] });

        Assert.Equal("3 models would be blocked (of 812 versions asked about)", (string?)command["title"]);
        Assert.Equal((string?)command["title"], (string?)answer["title"]);
        var asked = Assert.Single(registry.Asked);      // the second answer was kept
        Assert.StartsWith("POST /api/v1/policies/impact ", asked);
        Assert.Contains("Authorization: Bearer a-token", asked);
        Assert.Contains("pack a/house version 1.0.0", asked);
    }

    [Fact]
    public async Task Without_a_registry_there_is_no_such_lens()
    {
        using var packs = new Packs();
        await using var server = new LspProcess();
        await server.InitializeAsync(packs.Folder);
        await server.OpenAsync(packs.Uri("house.policy"), Packs.House);

        var lenses = (await server.AskAsync("textDocument/codeLens", Document(packs))).AsArray();

        Assert.All(lenses, lens => Assert.NotNull(lens!["command"]));
    }

    [Theory]
    [InlineData("""{"title":"That is not yours to ask"}""", "403 Forbidden",
        "The registry refuses: That is not yours to ask")]
    [InlineData("""{"summary":{}}""", "200 OK", "The registry answers something else than an impact.")]
    [InlineData("<html>", "200 OK", "did not answer.")]
    public async Task A_registry_that_does_not_answer_as_it_should_is_told_in_words(
        string body, string status, string expected)
    {
        await using var registry = new OneAnswer(body, status);
        using var packs = new Packs();
        await using var server = new LspProcess(("REGISTRY_URL", registry.Url));
        await server.InitializeAsync(packs.Folder);
        await server.OpenAsync(packs.Uri("house.policy"), Packs.House);

        Assert.EndsWith(expected, (string?)(await ResolveAsync(server, packs))["command"]!["title"]);
    }

    static async Task<JsonNode> ResolveAsync(LspProcess server, Packs packs)
    {
        var lenses = (await server.AskAsync("textDocument/codeLens", Document(packs))).AsArray();
        return await server.AskAsync("codeLens/resolve", Assert.Single(lenses, lens => lens!["command"] is null));
    }

    static object Document(Packs packs) => new { textDocument = new { uri = packs.Uri("house.policy") } };
}
