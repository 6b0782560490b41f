using System.Text.Json;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Identity;
using ModelRegistry.Client.Lineage;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Versions;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Lineage;

public sealed class LineageTests(SharedRegistry shared) : RegistryTest(shared)
{
    readonly string _group = Unique("g");

    string Bot(string version) => $"version:{_group}/bot@{version}";

    [Fact]
    public async Task What_metadata_declares_becomes_edges_in_both_directions()
    {
        var corpus = Unique("corpus");
        await RegisterAsync("bot", "1.0.0", $$$"""
            {"provenance":{"repo":"https://git/ai/bot","commit":"a1b2c3d","train_job_id":"train-1",
              "upstream":[{"model":"mistralai/Mistral-7B","version":"0.3","relation":"base-model"}]},
             "data":{"datasets":[{"id":"{{{corpus}}}","version":"1"},
               {"id":"{{{corpus}}}","version":"2","purpose":"test"},
               {"id":"{{{corpus}}}","version":"3","purpose":"retrieval"}]}}
            """);

        var up = await UntilAsync(Bot("1.0.0"), "up", graph => graph.Edges.Count == 6);
        var down = await Admin.Lineage.WalkAsync($"dataset:{corpus}@1", "down", null, Stop);

        Assert.Equal(
        [
            $"evaluated-on dataset:{corpus}@2", $"read dataset:{corpus}@3", $"trained-on dataset:{corpus}@1",
            "built-from-commit commit:https://git/ai/bot@a1b2c3d",
            "fine-tuned-from base-model:mistralai/Mistral-7B@0.3", "produced-by-run run:train-1",
        ], up.Edges.Select(edge => $"{edge.Relation} {edge.To}").OrderBy(Dataset).ThenBy(text => text));
        Assert.All(up.Edges, edge => Assert.Equal("declared", edge.Origin));
        Assert.Equal([$"dataset:{corpus}@1", Bot("1.0.0")], down.Nodes.Select(node => node.Node));
        Assert.False(down.Truncated);

        static bool Dataset(string text) => !text.Contains("dataset:", StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upstream_model_that_the_registry_has_is_that_version()
    {
        await RegisterAsync("base", "1.0.0", "{}");
        await RegisterAsync("bot", "1.0.0", $$$"""
            {"provenance":{"upstream":[{"model":"{{{_group.ToUpperInvariant()}}}/base","version":"1.0.0"}]}}
            """);

        var graph = await UntilAsync(Bot("1.0.0"), "up", graph => graph.Edges.Count == 1);

        Assert.Equal($"version:{_group}/base@1.0.0", graph.Edges[0].To);
        Assert.Equal("derived-from", graph.Edges[0].Relation);
    }

    [Fact]
    public async Task An_upstream_model_that_the_registry_gets_later_becomes_that_version()
    {
        await RegisterAsync("bot", "1.0.0", $$$"""
            {"provenance":{"upstream":[{"model":"{{{_group}}}/base","version":"1.0.0"}]}}
            """);
        await UntilAsync(Bot("1.0.0"), "up", graph => graph.Edges is [{ To: var to }] && to.StartsWith("base-model:"));

        await RegisterAsync("base", "1.0.0", "{}");

        var graph = await UntilAsync(Bot("1.0.0"), "up", graph => graph.Edges is [{ To: var to }]
            && to.StartsWith("version:"));
        Assert.Equal($"version:{_group}/base@1.0.0", graph.Edges[0].To);
    }

    [Fact]
    public async Task A_ring_through_versions_that_the_caller_may_not_read_does_not_name_them()
    {
        var hidden = Unique("hidden");
        await RegisterAsync("bot", "1.0.0", "{}");
        await RegisterAsync("bot", "2.0.0", "{}");
        await RegisterAsync("secret", "1.0.0", "{}", hidden);
        await AddAsync($"version:{hidden}/secret@1.0.0", "derived-from", Bot("1.0.0"));
        await AddAsync(Bot("2.0.0"), "derived-from", $"version:{hidden}/secret@1.0.0");
        var handle = Unique("carl");
        await Admin.Identity.CreateUserAsync(new NewUser(handle, [new RoleGrant("Contributor", $"{_group}/*")]), Stop);
        using var owner = Registry.As((await Admin.Identity.CreateTokenAsync(handle, new NewToken("t"), Stop)).Secret);

        var refused = await Assert.ThrowsAsync<RegistryException>(() => owner.Lineage.AddAsync(
            new NewLineageEdge(Bot("1.0.0"), "derived-from", Bot("2.0.0")), Stop));

        Assert.Equal("lineage-cycle", refused.Code);
        var ring = refused.Problem.More!["ring"].EnumerateArray().Select(node => node.GetString()).ToList();
        Assert.Equal(4, ring.Count);
        Assert.Contains("version:(not yours to read)", ring);
        Assert.DoesNotContain(ring, node => node!.Contains(hidden));
    }

    [Fact]
    public async Task Edges_are_given_as_csv()
    {
        await RegisterAsync("bot", "1.0.0", "{}");
        var edge = await AddAsync(Bot("1.0.0"), "trained-on", $"dataset:{_group}");

        var csv = await Admin.Wire.Http.GetStringAsync(
            $"api/v1/lineage/edges?format=csv&node={Uri.EscapeDataString(Bot("1.0.0"))}", Stop);

        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("id,from,relation,to,origin,createdAt,endedAt", lines[0]);
        Assert.StartsWith($"{edge.Id},{edge.From},trained-on,dataset:{_group},recorded,", Assert.Single(lines[1..]));
    }

    [Fact]
    public async Task What_is_not_declared_any_more_ends_and_stays_in_the_history()
    {
        await RegisterAsync("bot", "1.0.0", """{"provenance":{"train_job_id":"train-1"}}""");
        await UntilAsync(Bot("1.0.0"), "up", graph => graph.Edges.Count == 1);
        var now = await Admin.Versions.GetMetadataAsync(_group, "bot", "1.0.0", Stop);

        await Admin.Versions.PutMetadataAsync(
            _group, "bot", "1.0.0", now.ETag, """{"provenance":{"train_job_id":"train-2"}}"""u8.ToArray(),
            VersionsClient.Json, Stop);

        var after = await UntilAsync(Bot("1.0.0"), "up", graph => graph.Edges is [{ To: "run:train-2" }]);
        var history = await Admin.Lineage.EdgesAsync(Bot("1.0.0"), history: true, null, Stop);
        Assert.Null(after.Edges[0].EndedAt);
        Assert.Equal(["run:train-1", "run:train-2"], history.Items.Select(edge => edge.To));
        Assert.NotNull(history.Items[0].EndedAt);
        Assert.Single((await Admin.Lineage.EdgesAsync(Bot("1.0.0"), history: false, null, Stop)).Items);
    }

    [Fact]
    public async Task An_edge_that_closes_a_ring_is_refused_with_the_ring()
    {
        foreach (var version in new[] { "1.0.0", "2.0.0", "3.0.0" }) await RegisterAsync("bot", version, "{}");
        await AddAsync(Bot("2.0.0"), "fine-tuned-from", Bot("1.0.0"));
        await AddAsync(Bot("3.0.0"), "fine-tuned-from", Bot("2.0.0"));

        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => AddAsync(Bot("1.0.0"), "derived-from", Bot("3.0.0")));

        Assert.Equal("lineage-cycle", refused.Code);
        Assert.Equal([Bot("1.0.0"), Bot("3.0.0"), Bot("2.0.0"), Bot("1.0.0")],
            refused.Problem.More!["ring"].EnumerateArray().Select(node => node.GetString()));
    }

    [Fact]
    public async Task Two_edges_that_close_a_ring_together_do_not_both_get_in()
    {
        foreach (var version in new[] { "1.0.0", "2.0.0" }) await RegisterAsync("bot", version, "{}");

        var both = await Task.WhenAll(
            Succeeds(() => AddAsync(Bot("1.0.0"), "derived-from", Bot("2.0.0"))),
            Succeeds(() => AddAsync(Bot("2.0.0"), "derived-from", Bot("1.0.0"))));

        Assert.Single(both, succeeded => succeeded);
    }

    [Fact]
    public async Task A_stated_edge_ends_and_a_declared_one_does_not()
    {
        await RegisterAsync("bot", "1.0.0", """{"provenance":{"train_job_id":"train-1"}}""");
        var declared = (await UntilAsync(Bot("1.0.0"), "up", graph => graph.Edges.Count == 1)).Edges[0];
        var stated = await AddAsync(Bot("1.0.0"), "trained-on", $"dataset:{_group}");

        var ended = await Admin.Lineage.EndAsync(stated.Id, Stop);
        var refused = await Assert.ThrowsAsync<RegistryException>(() => Admin.Lineage.EndAsync(declared.Id, Stop));

        Assert.NotNull(ended.EndedAt);
        Assert.Equal("lineage-declared", refused.Code);
        Assert.Single((await Admin.Lineage.WalkAsync(Bot("1.0.0"), "up", 1, Stop)).Edges);
    }

    [Theory]
    [InlineData("nonsense", "trained-on", "dataset:a", "from")]
    [InlineData("version:a", "trained-on", "dataset:a", "from")]
    [InlineData("run:a", "likes", "dataset:a", "relation")]
    [InlineData("run:a", "trained-on", "dataset:a", "relation")]
    [InlineData("run:a", "read", "dataset:", "to")]
    public async Task What_cannot_be_an_edge_is_refused_at_its_member(
        string from, string relation, string to, string member)
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(() => AddAsync(from, relation, to));

        Assert.Equal("lineage-invalid", refused.Code);
        Assert.Equal([member], refused.Problem.Errors!.Keys);
    }

    [Fact]
    public async Task The_same_edge_twice_is_refused()
    {
        await RegisterAsync("bot", "1.0.0", "{}");
        await AddAsync(Bot("1.0.0"), "trained-on", $"dataset:{_group}");

        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => AddAsync(Bot("1.0.0"), "trained-on", $"dataset:{_group}"));

        Assert.Equal("lineage-exists", refused.Code);
    }

    [Fact]
    public async Task Versions_that_the_caller_may_not_see_are_left_out()
    {
        var hidden = Unique("hidden");
        await RegisterAsync("bot", "1.0.0", "{}");
        await RegisterAsync("bot", "1.0.0", "{}", hidden);
        await AddAsync(Bot("1.0.0"), "trained-on", $"dataset:{_group}");
        await AddAsync($"version:{hidden}/bot@1.0.0", "trained-on", $"dataset:{_group}");
        var handle = Unique("rita");
        await Admin.Identity.CreateUserAsync(new NewUser(handle, [new RoleGrant("Viewer", $"{_group}/*")]), Stop);
        var token = await Admin.Identity.CreateTokenAsync(handle, new NewToken("test"), Stop);
        using var reader = Registry.As(token.Secret);

        var graph = await reader.Lineage.WalkAsync($"dataset:{_group}", "down", null, Stop);
        var edges = await reader.Lineage.EdgesAsync($"dataset:{_group}", history: true, null, Stop);

        Assert.Equal([$"dataset:{_group}", Bot("1.0.0")], graph.Nodes.Select(node => node.Node));
        Assert.Equal([Bot("1.0.0")], edges.Items.Select(edge => edge.From));
        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => reader.Lineage.WalkAsync($"version:{hidden}/bot@1.0.0", "up", null, Stop));
        Assert.Equal("forbidden", refused.Code);
    }

    [Fact]
    public async Task A_walk_ends_at_the_depth_and_says_that_there_is_more()
    {
        foreach (var version in new[] { "1.0.0", "2.0.0", "3.0.0" }) await RegisterAsync("bot", version, "{}");
        await AddAsync(Bot("2.0.0"), "fine-tuned-from", Bot("1.0.0"));
        await AddAsync(Bot("3.0.0"), "fine-tuned-from", Bot("2.0.0"));

        var near = await Admin.Lineage.WalkAsync(Bot("3.0.0"), "up", 1, Stop);

        Assert.Equal([Bot("3.0.0"), Bot("2.0.0")], near.Nodes.Select(node => node.Node));
        Assert.True(near.Truncated);
        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => Admin.Lineage.WalkAsync(Bot("3.0.0"), "up", 51, Stop));
        Assert.Contains("between 1 and 50", refused.Message);
    }

    async Task RegisterAsync(string name, string version, string metadata, string? group = null)
    {
        group ??= _group;
        await Succeeds(() => Admin.Models.CreateAsync(new NewModel(group, name), Stop));
        await Admin.Versions.RegisterAsync(
            group, name, new NewVersion(version, JsonElement.Parse(metadata)), Stop);
    }

    Task<LineageGraphEdge> AddAsync(string from, string relation, string to) =>
        Admin.Lineage.AddAsync(new NewLineageEdge(from, relation, to), Stop);

    static async Task<bool> Succeeds<T>(Func<Task<T>> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (RegistryException)
        {
            return false;
        }
    }

    async Task<LineageGraph> UntilAsync(string node, string direction, Predicate<LineageGraph> ready)
    {
        for (var i = 0; ; i++)
        {
            var graph = await Admin.Lineage.WalkAsync(node, direction, null, Stop);
            if (ready(graph)) return graph;
            Assert.True(i < 500, $"The edges did not appear: {string.Join(", ", graph.Edges)}");
            await Task.Delay(20, Stop);
        }
    }
}
