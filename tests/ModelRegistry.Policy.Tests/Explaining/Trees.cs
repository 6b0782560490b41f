using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ModelRegistry.Policy.Explaining;

namespace ModelRegistry.Policy.Tests.Explaining;

/// <summary>Looks at trees of explanations without the language's own code.</summary>
static partial class Trees
{
    public static IEnumerable<ExplanationNode> All(ExplanationNode node) => node.Parts.SelectMany(All).Prepend(node);

    public static int Nodes(Explanation explanation) => explanation.Rules
        .SelectMany(rule => rule.Applies.Concat(rule.Requires)).SelectMany(All).Count();

    /// <summary>A node comes to what its parts come to, where all of them are shown.</summary>
    public static void AddsUp(ExplanationNode node)
    {
        Assert.True(node.Parts.Count <= 1_000);
        if (node.Omitted > 0 || node.Parts.Count == 0) return;
        var truths = node.Parts.Select(part => part.Truth).ToList();
        NodeTruth? expected = node.Kind switch
        {
            "all" or "every" => truths.Min(),
            "any" or "some" => truths.Max(),
            "not" => Not(truths.Single()),
            "no" => Not(truths.Max()),
            "definition" => truths.Single(),
            "if" => truths.Count == 1 ? Not(truths[0]) : (NodeTruth)Math.Max((int)Not(truths[0]), (int)truths[1]),
            _ => null,
        };
        if (expected is { } truth) Assert.Equal((truth, node.Text), (node.Truth, node.Text));
    }

    /// <summary>What stands at a path such as <c>artifacts[1].sha256</c>; a single value is a set of itself.</summary>
    public static JsonNode? At(JsonNode? document, string path)
    {
        var at = document;
        foreach (Match step in Steps.Matches(path))
        {
            if (step.Groups["name"] is { Success: true, Value: var name }) at = at?[name];
            else if (at is JsonArray list)
                at = list[int.Parse(step.Groups["index"].Value, CultureInfo.InvariantCulture)];
        }

        return at;
    }

    static NodeTruth Not(NodeTruth truth) => (NodeTruth)(2 - (int)truth);

    [GeneratedRegex(@"(?<name>[a-z_0-9]+)|\[(?<index>\d+)\]")]
    static partial Regex Steps { get; }
}
