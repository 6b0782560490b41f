using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Api;

/// <summary>The description says of every operation what its endpoint does.</summary>
public sealed class DescriptionHabitsTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Fact]
    public async Task Every_change_takes_an_idempotency_key_but_the_bytes_of_a_part()
    {
        foreach (var (operation, endpoint) in await PairsAsync())
        {
            var takes = operation.Parameters("header").Contains("Idempotency-Key");
            var does = !operation.Reads && endpoint.Metadata.GetMetadata<StreamsBody>() is null;

            Assert.True(takes == does, $"{operation} {(takes ? "takes" : "takes no")} idempotency key.");
        }
    }

    [Fact]
    public async Task Every_endpoint_of_the_API_is_described_under_its_name()
    {
        var described = (await DescriptionAsync()).Operations.Select(operation => operation.Id).Order().ToList();

        var named = Endpoints().Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/api/v1/") is true
                && endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null)
            .Select(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName).Order();

        Assert.Equal(named, described);
        Assert.Equal(described.Distinct(), described);
    }

    [Fact]
    public async Task Whatever_is_made_has_an_address_and_whatever_says_later_says_when()
    {
        foreach (var operation in (await DescriptionAsync()).Operations)
        {
            if (operation.Responses.ContainsKey("201")) Assert.Contains("Location", operation.Headers("201"));
            if (operation.Responses.ContainsKey("503")) Assert.Contains("Retry-After", operation.Headers("503"));
        }
    }

    [Fact]
    public async Task Every_refusal_names_its_problem_types()
    {
        var known = typeof(ProblemType).Assembly.GetTypes().SelectMany(type => type.GetFields())
            .Where(field => field.IsStatic && field.FieldType == typeof(ProblemType))
            .Select(field => (ProblemType)field.GetValue(null)!).ToDictionary(type => type.Uri);

        foreach (var operation in (await DescriptionAsync()).Operations)
        foreach (var (status, answer) in operation.Responses.Where(one => one.Key[0] is '4' or '5'))
        {
            if (status == "416") continue;      // of the range: the answer has no body
            var types = answer["content"]?["application/problem+json"]?["schema"]?["properties"]?["type"]?["enum"];
            Assert.True(types is not null, $"{operation} does not say why it answers {status}.");
            Assert.All(types.AsArray(), type => Assert.Equal(status, $"{known[(string)type!].Status}"));
        }
    }

    [Fact]
    public async Task Every_part_of_the_API_is_explained_and_none_is_empty()
    {
        var description = await DescriptionAsync();
        var explained = description.Document["tags"]!.AsArray()
            .ToDictionary(tag => (string)tag!["name"]!, tag => (string)tag!["description"]!);

        var used = description.Operations.SelectMany(operation => operation.Node["tags"]!.AsArray())
            .Select(tag => (string)tag!).ToHashSet();

        Assert.Equal(used.Order(), explained.Keys.Order());
        Assert.All(explained.Values, text => Assert.EndsWith(".", text));
    }

    [Fact]
    public async Task It_says_how_to_sign_in_and_where_nobody_need()
    {
        var description = await DescriptionAsync();
        var scheme = description.Document["components"]!["securitySchemes"]!["token"]!;

        Assert.Equal(("http", "bearer"), ((string)scheme["type"]!, (string)scheme["scheme"]!));
        Assert.Contains("first start", (string)scheme["description"]!);
        Assert.NotNull(description.Document["security"]![0]!["token"]);
        foreach (var (operation, endpoint) in await PairsAsync())
            Assert.Equal(endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
                operation.Node["security"]?.AsArray().Count == 0);
    }

    [Fact]
    public async Task The_operations_that_are_sent_first_have_examples()
    {
        var shown = (await DescriptionAsync()).Operations
            .Where(operation => operation.Node["requestBody"]?["content"] is JsonObject content
                && content.Any(body => body.Value!["example"] is not null)).Select(operation => operation.Id).ToList();

        Assert.Superset(new HashSet<string>
        {
            "CreateModel", "RegisterVersion", "PutMetadata", "StartUpload", "SubmitVersion", "ApproveVersion",
            "PromoteVersion", "CreateDeployment", "RollBackModel", "DryRun", "CreateToken",
        }, shown.ToHashSet());
    }

    Task<ApiDescription> DescriptionAsync() => ApiDescription.ReadAsync(Admin.Wire.Http, Stop);

    async Task<IReadOnlyList<(ApiOperation, RouteEndpoint)>> PairsAsync()
    {
        var endpoints = Endpoints()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is not null)
            .ToDictionary(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName);
        return [.. (await DescriptionAsync()).Operations.Select(operation => (operation, endpoints[operation.Id]))];
    }

    IEnumerable<RouteEndpoint> Endpoints() => Registry.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();
}
