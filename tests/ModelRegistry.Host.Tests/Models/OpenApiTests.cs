using ModelRegistry.Host.Tests.Api;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Models;

public sealed class OpenApiTests(SharedRegistry shared) : RegistryTest(shared)
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
        var description = await ApiDescription.ReadAsync(Admin.Wire.Http, Stop);

        var operation = Assert.Single(description.Operations, operation => operation.Id == name);

        Assert.NotEmpty((string)operation.Node["summary"]!);
        Assert.Superset(refusals.Split(' ').ToHashSet(), operation.Responses.Keys.ToHashSet());
        Assert.Equal(operation.Path.Split('/').Where(part => part.StartsWith('{')),
            operation.Parameters("path").Select(parameter => $"{{{parameter}}}"));
    }
}
