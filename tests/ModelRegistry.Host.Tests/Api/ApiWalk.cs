using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Client.Governance;
using ModelRegistry.Client.Identity;
using ModelRegistry.Client.Lineage;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Versions;
using ModelRegistry.Host.Tests.Deployments;
using ModelRegistry.Host.Tests.Governance;

namespace ModelRegistry.Host.Tests.Api;

/// <summary>
/// A walk over all operations that the API describes, on a model that has one of everything, two where lists are about
/// it, and texts that are awkward in a table.
/// </summary>
public abstract class ApiWalk(GovernedRegistry governed) : DeploymentTest(governed)
{
    protected const string Hostile = "=HYPERLINK(\"http://example.com\"), said \"she\"\r\nand left";

    Dictionary<string, string> _places = [];

    internal string Model { get; private set; } = "";

    /// <summary>A pack with two versions and two places, each with something that waits for a second person.</summary>
    private protected string Pack { get; private set; } = "";

    internal HttpClient Http => Registry.Admin.Wire.Http;

    internal Task<ApiDescription> DescriptionAsync() => ApiDescription.ReadAsync(Http, Stop);

    /// <summary>Makes what the addresses name.</summary>
    private protected async Task FillAsync()
    {
        Model = await LiveAsync();
        var (group, name) = (Model.Split('/')[0], Model.Split('/')[1]);
        var model = (await Owner.Models.GetAsync(group, name, Stop)).Value;
        await Owner.Models.ChangeAsync(group, name, model.ETag, new ModelChange(Hostile), Stop);
        await Owner.Models.CreateAsync(new NewModel("governed", $"{name}-2"), Stop);
        await NextAsync(Model);
        await Owner.Versions.RegisterAsync(group, name, new NewVersion("3.0.0-draft"), Stop);
        await UploadAsync(Model, "3.0.0-draft", "a.bin", RandomNumberGenerator.GetBytes(8));
        var uri = $"https://{name}.example.com/";
        var first = await DeployAsync(Model, V1, uri: uri);
        var second = await DeployAsync(Model, V2, strategy: "canary", split: new SplitShares(10, 90), uri: uri);
        var waived = await GrantAsync();
        await GrantAsync();
        var asked = await Owner.Exceptions.RequestAsync(Model, new NewExceptionRequest("LIC-001", "for a while",
            DateOnly.FromDateTime(Now.UtcDateTime.AddDays(5)), ["one"], V1), Stop);
        var upload = await Owner.Artifacts.StartUploadAsync(group, name, "3.0.0-draft", new NewUpload(
            "b.bin", 8, Convert.ToHexStringLower(SHA256.HashData(RandomNumberGenerator.GetBytes(8)))), Stop);
        var handle = name;
        await Registry.Admin.Identity.CreateUserAsync(new NewUser(handle, [new("Viewer")], "@" + Hostile), Stop);
        var token = await Registry.Admin.Identity.CreateTokenAsync(handle, new NewToken("-1+2"), Stop);
        await Registry.Admin.Identity.CreateTokenAsync(handle, new NewToken("other"), Stop);
        var edge = await Owner.Lineage.AddAsync(
            new NewLineageEdge($"version:{Model}@{V1}", "trained-on", $"dataset:{name}@1"), Stop);
        await Owner.Lineage.AddAsync(
            new NewLineageEdge($"version:{Model}@{V1}", "trained-on", $"dataset:{name}@2"), Stop);
        var artifact = (await Owner.Artifacts.ListAsync(group, name, "3.0.0-draft", null, Stop)).Items[0];
        var evidence = await Owner.Evidence.ListAsync(Model, V1, Stop);
        var decisions = await Owner.Lifecycle.DecisionsAsync(Model, V1, null, Stop);
        var proposal = await StagedPackAsync();
        _places = new()
        {
            ["{group}/{name}"] = Model,
            ["{version}"] = V1,
            ["/artifacts/{id}"] = $"/artifacts/{artifact.Id}",
            ["/uploads/{id}"] = $"/uploads/{upload.Upload!.Id}",
            ["/deployments/{id}"] = $"/deployments/{second.Id}",
            ["/edges/{id}"] = $"/edges/{edge.Id}",
            ["{exception}"] = waived.Id.ToString(),
            ["{request}"] = asked.Id.ToString(),
            ["{evidence}"] = evidence[0].Id.ToString(),
            ["{decision}"] = decisions.Items[0].Id.ToString(),
            ["{handle}"] = handle,
            ["{token}"] = token.Id.ToString(),
            ["{publisher}/{pack}"] = Pack,
            ["{proposal}"] = proposal.ToString(),
            ["{vocabulary}"] = "use-case",
            ["{value}"] = "question-answering",
            ["{seq}"] = "0",
            ["{kind}"] = "sbom",
            ["{path}"] = "model.bin",
            ["{number}"] = "1",
            ["?node"] = Uri.EscapeDataString($"version:{Model}@{V1}"),
            ["?uri"] = Uri.EscapeDataString(uri),
        };
        Assert.Equal("active", first.Status);
    }

    /// <summary>
    /// Where the operation answers about what was made; drafts are named where only a draft can change.
    /// </summary>
    private protected string Address(ApiOperation operation)
    {
        var path = operation.Path;
        if (operation.Path.Contains("/artifacts/{id}") || operation.Id is "PutMetadata" or "PatchMetadata")
            path = path.Replace("{version}", "3.0.0-draft", StringComparison.Ordinal);
        path = _places.Where(place => !place.Key.StartsWith('?'))
            .Aggregate(path, (at, place) => at.Replace(place.Key, place.Value, StringComparison.Ordinal));
        Assert.False(path.Contains('{'), $"The walk knows no {path}.");
        var query = operation.Parameters("query").Where(name => _places.ContainsKey("?" + name))
            .Select(name => $"{name}={_places["?" + name]}").ToList();
        return path.TrimStart('/') + (query.Count == 0 ? "" : "?" + string.Join('&', query));
    }

    private protected string PackText(string version) => $$"""
        pack {{Pack}} version {{version}}

        rule {{Pack.Split('/')[0].ToUpperInvariant()}}-1 "Somebody can be asked" {
          note on monitor
          require identity.contact is present
        }
        """;

    /// <returns>The id of a proposal.</returns>
    async Task<Guid> StagedPackAsync()
    {
        Pack = $"w{Guid.CreateVersion7():N}/house";
        await All.Security.Policies.AddAsync(new(PackText(V1)), Stop);
        var added = await All.Security.Policies.GetTaggedAsync(Pack, Stop);
        await All.Security.Policies.PutAsync(Pack, added.ETag, new(PackText(V2)), Stop);
        foreach (var environment in (string[])["walk-a", "walk-b"])
        {
            await All.Security.Policies.StageAsync(
                Pack, new(V2, "shadow", environment, $"{Pack.Split('/')[0]}/*"), Stop);
            await All.Security.Policies.StageAsync(
                Pack, new(V2, "enforce", environment, $"{Pack.Split('/')[0]}/*", Hostile), Stop);
        }

        return (await All.Security.Policies.ProposalsAsync(Pack, "open", Stop))[0].Id;
    }

    private protected static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!;

    /// <summary>The name of the problem, <c>forbidden</c> say.</summary>
    private protected static async Task<string> ProblemAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return ((string)(await JsonAsync(answer))["type"]!).Split(':')[^1];
    }

    private protected static async Task<HttpResponseMessage> SendAsync(
        HttpClient http, string method, string address, string? body = null, string? ifMatch = null,
        string mediaType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), address);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(mediaType));
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await http.SendAsync(request, Stop);
    }

    Task<ExceptionEntry> GrantAsync() => All.Legal.Exceptions.GrantAsync(Model, new NewException(
        "LIC-001", "Legal", "=1+1", DateOnly.FromDateTime(Now.UtcDateTime.AddDays(5)), ["one", "two"], V1), Stop);
}
