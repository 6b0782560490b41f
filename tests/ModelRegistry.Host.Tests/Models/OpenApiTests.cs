using System.Text.Json;
using System.Text.RegularExpressions;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Models;

public sealed partial class OpenApiTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Theory]
    [InlineData("CreateModel", "403 409 422")]
    [InlineData("GetModel", "304 404")]
    [InlineData("ChangeModel", "404 412 422 428")]
    [InlineData("RegisterVersion", "404 409 413 422")]
    [InlineData("PutMetadata", "400 404 409 412 413 415 422 428")]
    [InlineData("PatchMetadata", "400 404 409 412 413 422 428")]
    [InlineData("AddTerm", "404 409 422")]
    [InlineData("GetCard", "404")]
    [InlineData("PutAnnotations", "404 412 422 428")]
    public async Task An_operation_is_described_with_its_parameters_and_what_it_may_refuse(string name, string refusals)
    {
        using var document = JsonDocument.Parse(await Admin.Wire.Http.GetStringAsync("openapi/v1.json", Stop));

        var (path, operation) = Assert.Single(
            from route in document.RootElement.GetProperty("paths").EnumerateObject()
            from method in route.Value.EnumerateObject()
            where method.Value.TryGetProperty("operationId", out var id) && id.GetString() == name
            select (route.Name, method.Value));
        Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
        Assert.Superset(
            refusals.Split(' ').ToHashSet(),
            operation.GetProperty("responses").EnumerateObject().Select(answer => answer.Name).ToHashSet());
        var inPath = Placeholder.Matches(path).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Superset(inPath, operation.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Select(one => one.GetProperty("name").GetString()!).ToHashSet()
            : []);
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    static partial Regex Placeholder { get; }
}
