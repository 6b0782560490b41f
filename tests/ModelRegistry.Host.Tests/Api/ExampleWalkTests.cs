using ModelRegistry.Host.Tests.Governance;

namespace ModelRegistry.Host.Tests.Api;

/// <summary>What the description shows as an example can be sent: the registry reads it.</summary>
public sealed class ExampleWalkTests(GovernedRegistry governed) : ApiWalk(governed)
{
    static readonly IReadOnlyList<string> _unreadable =
    [
        "malformed-json", "malformed-request", "invalid-value", "metadata-malformed", "metadata-invalid",
        "grant-invalid", "lineage-invalid", "invalid-reference", "invalid-artifact-path", "unsupported-media-type",
        "internal-error",
    ];

    [Fact]
    public async Task Every_example_is_read_by_the_operation_that_shows_it()
    {
        await FillAsync();
        var shown = 0;

        foreach (var operation in (await DescriptionAsync()).Operations)
        foreach (var (type, content) in operation.Node["requestBody"]?["content"]?.AsObject() ?? [])
        {
            if (content?["example"]?.ToJsonString() is not { } example) continue;
            using var answer = await SendAsync(
                operation.Id == "ApproveVersion" ? All.Mrc.Wire.Http
                    : operation.Id == "GrantException" ? All.Legal.Wire.Http : Http,
                operation.Method, Address(operation), example, "*", type);
            shown++;
            if (answer.IsSuccessStatusCode) continue;
            var problem = await ProblemAsync(answer);
            Assert.False(_unreadable.Contains(problem),
                $"{operation}: {await answer.Content.ReadAsStringAsync(Stop)}");
        }
        Assert.True(shown > 15, $"Only {shown} examples.");
    }
}
