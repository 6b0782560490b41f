using System.Net;
using System.Text.Json.Nodes;
using ModelRegistry.Host.Tests.Governance;

namespace ModelRegistry.Host.Tests.Api;

/// <summary>Whatever is read has an entity tag, and whatever is changed asks for it.</summary>
public sealed class EntityTagWalkTests(GovernedRegistry governed) : ApiWalk(governed)
{
    /// <summary>
    /// Every export is an event of its own, so no two bundles are the same; and no pack that ships refuses a
    /// registration.
    /// </summary>
    static readonly string[] _notHere =
        ["ExportBundle", "GetRefusedRegistration", "ReplayRefusedRegistration", "ExplainRefusedRegistration"];

    [Fact]
    public async Task Every_GET_answers_a_strong_entity_tag_and_304_to_who_has_it()
    {
        await FillAsync();
        var reads = (await DescriptionAsync()).Operations
            .Where(operation => operation.Reads && !_notHere.Contains(operation.Id)).ToList();

        foreach (var operation in reads)
        {
            await HoldsAsync(operation);
            Assert.Contains("ETag", operation.Headers("200"));
            Assert.Contains("If-None-Match", operation.Parameters("header"));
            Assert.Contains("304", operation.Responses.Keys);
        }
        Assert.True(reads.Count > 35, $"Only {reads.Count} operations read.");
    }

    [Fact]
    public async Task Every_change_demands_the_entity_tag_that_was_read()
    {
        await FillAsync();
        var changes = (await DescriptionAsync()).Operations
            .Where(operation => operation.Method is "PUT" or "PATCH" or "DELETE" && operation.Id != "PutPart").ToList();

        foreach (var operation in changes)
        {
            var (address, body) = (Address(operation), Body(operation));
            var tag = await TagAsync(operation, address);
            using var blind = await SendAsync(Http, operation.Method, address, body);
            using var stale = await SendAsync(Http, operation.Method, address, body, "\"0-stale\"");
            var after = await TagAsync(operation, address);
            using var right = await SendAsync(Http, operation.Method, address, body, tag);

            Assert.True("precondition-required" == await ProblemAsync(blind), $"{operation} asks for no If-Match.");
            Assert.True("precondition-failed" == await ProblemAsync(stale), $"{operation} takes a stale tag.");
            Assert.Equal((428, 412), ((int)blind.StatusCode, (int)stale.StatusCode));
            Assert.Equal(tag, after);
            Assert.True(right.IsSuccessStatusCode,
                $"{operation} refuses the tag that was read: {await right.Content.ReadAsStringAsync(Stop)}");
            Assert.Contains("If-Match", operation.Parameters("header"));
            Assert.Superset(new HashSet<string> { "412", "428" }, operation.Responses.Keys.ToHashSet());
        }
        Assert.True(changes.Count > 8, $"Only {changes.Count} operations change.");
    }

    [Fact]
    public async Task Whatever_action_takes_If_Match_refuses_a_stale_one()
    {
        await FillAsync();
        var actions = (await DescriptionAsync()).Operations.Where(operation =>
            operation.Method == "POST" && operation.Parameters("header").Contains("If-Match")).ToList();

        foreach (var operation in actions)
        {
            var http = operation.Id == "ApproveVersion" ? All.Mrc.Wire.Http
                : operation.Path.StartsWith("/api/v1/policies", StringComparison.Ordinal) ? Http
                : Owner.Wire.Http;
            using var stale = await SendAsync(
                http, "POST", Address(operation), await ActionAsync(operation), "\"0-stale\"");

            Assert.True("precondition-failed" == await ProblemAsync(stale), $"{operation} takes a stale tag.");
        }
        Assert.True(actions.Count > 5, $"Only {actions.Count} actions take If-Match.");
    }

    [Fact]
    public async Task A_weak_tag_and_a_list_of_tags_are_read_as_RFC_9110_says()
    {
        await FillAsync();
        var address = $"api/v1/models/{Model}/versions/{V1}/plan";
        using var first = await Http.GetAsync(address, Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", $"\"other\", W/{first.Headers.ETag}");

        using var known = await Http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task The_tag_of_a_card_changes_with_evidence_and_still_allows_to_annotate()
    {
        await FillAsync();
        var card = $"api/v1/models/{Model}/versions/{V1}/card";
        using var before = await Http.GetAsync(card, Stop);
        await AttachAsync(Model, V1, "evaluation", SampleDocuments.Evaluation(Now, "evals.task.f1"));
        using var after = await Http.GetAsync(card, Stop);

        using var annotated = await SendAsync(Http, "PUT", card.Replace("/card", "/annotations"), "{}",
            after.Headers.ETag!.ToString());

        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, annotated.StatusCode);
    }

    /// <summary>
    /// Some things move by themselves for a moment (the audit log, the index): then the next read holds.
    /// </summary>
    async Task HoldsAsync(ApiOperation operation)
    {
        for (var tries = 1; ; tries++)
        {
            var address = Address(operation);
            using var first = await Http.GetAsync(address, Stop);
            Assert.True(first.IsSuccessStatusCode, $"{operation}: {await first.Content.ReadAsStringAsync(Stop)}");
            Assert.True(first.Headers.ETag is { IsWeak: false }, $"{operation} answers no strong entity tag.");
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var known = await Http.SendAsync(request, Stop);
            if (known.StatusCode != HttpStatusCode.NotModified && tries < 50)
            {
                await Task.Delay(50, Stop);
                continue;
            }
            Assert.True(known.StatusCode == HttpStatusCode.NotModified, $"{operation} answers {known.StatusCode}.");
            Assert.Equal(first.Headers.ETag, known.Headers.ETag);
            Assert.Empty(await known.Content.ReadAsByteArrayAsync(Stop));
            return;
        }
    }

    /// <summary>The tag of what a change is about; annotations are read on the card.</summary>
    async Task<string> TagAsync(ApiOperation operation, string address)
    {
        using var answer = await Http.GetAsync(
            operation.Id == "PutAnnotations" ? address.Replace("/annotations", "/card") : address, Stop);
        Assert.True(answer.IsSuccessStatusCode, $"{operation}: {answer.StatusCode}");
        return answer.Headers.ETag!.ToString();
    }

    string? Body(ApiOperation operation) => operation.Id switch
    {
        "ChangeModel" => """{"description":"other"}""",
        "PutPack" => new JsonObject { ["source"] = PackText("9.0.0") }.ToJsonString(),
        "ChangeTerm" => """{"label":"other"}""",
        "ChangeTraffic" => """{"split":{"new":20,"stable":80}}""",
        "PutAnnotations" or "PutMetadata" or "PatchMetadata" => "{}",
        _ => null,
    };

    async Task<string> ActionAsync(ApiOperation operation)
    {
        var version = (await Owner.Versions.GetAsync(Model.Split('/')[0], Model.Split('/')[1], V1, Stop)).Value;
        return operation.Id switch
        {
            "ApproveVersion" => $$"""
                {"role":"MRC","rationale":"r","decision":"approved","manifestDigest":"{{version.ManifestDigest}}"}
                """,
            "StagePack" => """{"version":"1.0.0","stage":"shadow","environment":"walk-c"}""",
            "PromoteVersion" => """{"to":"production","use":"internal"}""",
            _ => """{"reason":"because"}""",
        };
    }
}
