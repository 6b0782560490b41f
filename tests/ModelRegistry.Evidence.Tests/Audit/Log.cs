using System.Text.Json;
using ModelRegistry.Evidence.Audit;

namespace ModelRegistry.Evidence.Tests.Audit;

static class Log
{
    public const string Name = "registry.example/audit";

    public static JsonElement Event(int number) =>
        JsonElement.Parse($$"""{"action":"version.submitted","id":"e{{number}}","n":{{number}}}""");

    public static AuditLeaf Made(LeafResult result) => Assert.IsType<LeafResult.Made>(result).Leaf;

    public static string Refusal(LeafResult result) => Assert.IsType<LeafResult.Refused>(result).Reason;

    public static List<AuditLeaf> Leaves(int count)
    {
        var chain = new AuditChain(Name);
        return [.. Enumerable.Range(0, count).Select(n => Made(chain.Append(Event(n))))];
    }
}
