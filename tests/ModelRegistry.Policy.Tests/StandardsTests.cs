using System.Text.Json;
using ModelRegistry.Policy.Tests.Syntax;

namespace ModelRegistry.Policy.Tests;

public sealed class StandardsTests
{
    [Fact]
    public void Every_control_that_our_packs_name_exists_in_its_standard()
    {
        var ids = new Dictionary<string, HashSet<string>>
        {
            ["NIST AI RMF 1.0"] = Ids("nist-ai-rmf-1.0.json"),
            ["ISO/IEC 42001:2023"] = Ids("iso-42001-annex-a.json"),
            ["OWASP Top 10 for LLM Applications 2025"] = Ids("owasp-llm-top10-2025.json"),
            ["Regulation (EU) 2024/1689"] = Ids("eu-ai-act.json"),
            ["Regulation (EU) 2016/679"] = Ids("gdpr.json"),
            ["SR 11-7"] = Ids("us-mrm.json"),
            ["SR 26-2"] = Ids("us-mrm.json"),
        };

        var references = Policies.Set([.. Packs.All.Select(pack => pack.Text)]).Packs
            .SelectMany(pack => pack.Rules).SelectMany(rule => rule.Maps).Distinct().ToList();

        Assert.True(references.Count > 30);
        Assert.All(references, reference => Assert.Contains(reference.Id, ids[reference.Standard]));
    }

    static HashSet<string> Ids(string file)
    {
        using var document = JsonDocument.Parse(Packs.Conformance("standards", file));
        HashSet<string> ids = [];
        Collect(document.RootElement, ids);
        return ids;
    }

    static void Collect(JsonElement element, HashSet<string> ids)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Collect(item, ids);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("id", out var id)) ids.Add(id.GetString()!); // ids are texts in these files
            foreach (var property in element.EnumerateObject()) Collect(property.Value, ids);
        }
    }
}
