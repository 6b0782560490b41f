using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Docs;

public sealed class ApiDescriptionTests(SharedRegistry shared) : RegistryTest(shared)
{
    static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task The_checked_in_description_is_that_of_the_running_host()
    {
        var served = JsonNode.Parse(await GetAsync("openapi/v1.json"));

        ApprovedFile.Holds("docs/api/openapi.json", Sorted(served)!.ToJsonString(Readable) + "\n");
    }

    [Fact]
    public async Task It_is_OpenAPI_3_1_and_names_no_server()
    {
        var served = JsonNode.Parse(await GetAsync("openapi/v1.json"))!.AsObject();

        Assert.StartsWith("3.1", (string?)served["openapi"]);
        Assert.Empty(served["servers"]?.AsArray() ?? []);
        Assert.NotNull(served["paths"]!["/api/v1/audit/events"]);
    }

    [Fact]
    public async Task Whatever_reads_JSON_says_that_it_may_refuse_it()
    {
        var served = JsonNode.Parse(await GetAsync("openapi/v1.json"))!;

        var readers = served["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject())
            .Select(operation => operation.Value!)
            .Where(operation => operation["requestBody"]?["content"]?["application/json"] is not null).ToList();

        Assert.True(readers.Count > 20, $"Only {readers.Count} operations read JSON.");
        Assert.All(readers, operation =>
        {
            Assert.NotNull(operation["responses"]!["400"]?["content"]?["application/problem+json"]);
            Assert.NotNull(operation["responses"]!["422"]?["content"]?["application/problem+json"]);
        });
    }

    [Fact]
    public async Task The_reference_page_works_without_the_internet()
    {
        using var answer = await Admin.Wire.Http.GetAsync("docs/api/", Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);

        Assert.DoesNotContain("//cdn.", page);
        Assert.DoesNotMatch("(src|href)=[\"']?(https?:)?//", page);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("http", policy);
        Assert.DoesNotContain("script-src 'unsafe", policy);
        Assert.NotEmpty(Scripts(page));
        var folder = new Uri(Registry.Address, "docs/api/");
        foreach (var script in Scripts(page))
        {
            using var loaded = await Admin.Wire.Http.GetAsync(new Uri(folder, script), Stop);
            Assert.True(loaded.IsSuccessStatusCode, $"{script} is not served here.");
        }
    }

    Task<string> GetAsync(string path) => Admin.Wire.Http.GetStringAsync(new Uri(path, UriKind.Relative), Stop);

    static IEnumerable<string> Scripts(string page) =>
        System.Text.RegularExpressions.Regex.Matches(page, "<script[^>]*\\ssrc=\"(?<src>[^\"]+)\"")
            .Select(match => match.Groups["src"].Value);

    /// <summary>Members in ordinal order, so that the file changes only where the API does.</summary>
    static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
