using System.Text.Json;
using CsCheck;
using ModelRegistry.Policy.Explaining;
using ModelRegistry.Policy.Tests.Programs;
using ModelRegistry.Policy.Tests.Syntax;
using ModelRegistry.Schema;
using Random = ModelRegistry.Policy.Tests.Programs.Documents;

namespace ModelRegistry.Policy.Tests.Explaining;

/// <summary>What holds for every explanation, whatever the packs and the document are.</summary>
public sealed class ExplanationLawTests
{
    readonly DecisionRequest _promote = new(new("promote", "production"), Policies.Noon) { GateDeclaredOpen = true };

    [Fact]
    public void A_tree_comes_to_what_the_decision_says_and_its_parts_add_up() =>
        Gen.Select(Claims.Any(2), Claims.Any(3), Random.Any.List[6, 6]).Sample(
            (applies, requires, documents) =>
            {
                var set = Policies.Set(Policies.Rule($"applies when {applies}", $"require {requires}"));

                foreach (var document in documents)
                {
                    var json = Policies.Json(document.ToJsonString());
                    var decision = set.Evaluate(json, _promote);
                    var rule = Assert.Single(set.Explain(json, _promote).Rules);

                    Assert.Equal(decision.Rules.SingleOrDefault()?.Verdict ?? Verdict.Skipped, rule.Verdict);
                    Assert.Equal(Known(applies.Holds(document, null)), Assert.Single(rule.Applies).Truth);
                    Assert.Equal(rule.Verdict == Verdict.Skipped, rule.Truth is null);
                    if (rule.Truth is { } truth)
                    {
                        Assert.Equal(Known(requires.Holds(document, null)), truth);
                        Assert.Equal(truth, Assert.Single(rule.Requires).Truth);
                    }

                    Assert.All(rule.Applies.Concat(rule.Requires).SelectMany(Trees.All), Trees.AddsUp);
                }
            },
            iter: 100, threads: 1, print: all => $"{all.Item1}\n{all.Item2}\n{string.Join('\n', all.Item3)}");

    [Fact]
    public void A_value_of_the_document_is_what_stands_there() =>
        Gen.Select(Claims.Any(3), Random.Any.List[6, 6]).Sample(
            (claim, documents) =>
            {
                var set = Policies.Set(Policies.Rule($"require {claim}"));

                foreach (var document in documents)
                {
                    var rule = Assert.Single(set.Explain(Policies.Json(document.ToJsonString()), _promote).Rules);

                    Assert.All(
                        rule.Requires.SelectMany(Trees.All).SelectMany(node => node.Reads)
                            .Where(read => read.Source == ReadSource.Document && read.Value is not null),
                        read => Assert.Equal(ShownValues.Of(Trees.At(document, read.Name), read.Name), read.Value));
                }
            },
            iter: 100, threads: 1, print: pair => $"{pair.Item1}\n{string.Join('\n', pair.Item2)}");

    [Fact]
    public void Our_packs_are_explained_for_any_document_alike_twice_and_in_bounded_room()
    {
        var set = ((Compilation.Succeeded)new PolicyCompiler(new MetadataSchema()).Compile(Packs.All)).Set;
        PolicyEvent[] events =
        [
            new("register"), new("submit"), new("promote", "prod", "bob", "commercial"), new("promote", "staging"),
            new("deploy", "production", Registered: new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero)), new("monitor"),
        ];

        Gen.Select(Random.Any, Gen.OneOfConst(events)).Sample(
            (document, happening) =>
            {
                var json = Policies.Json(document.ToJsonString());
                var request = new DecisionRequest(happening, Policies.Noon);
                var explanation = set.Explain(json, request);
                var text = explanation.ToJson();
                var decision = set.Evaluate(json, request);

                Assert.Equal(text, set.Explain(json, request).ToJson());
                Assert.Equal(text, JsonSerializer.Deserialize(text, ExplanationJson.Default.Explanation)!.ToJson());
                Assert.Equal(decision.Outcome, explanation.Outcome);
                Assert.Equal(
                    set.Packs.SelectMany(pack => pack.Rules).Select(rule => rule.Id),
                    explanation.Rules.Select(rule => rule.Id));
                Assert.Equal(
                    decision.Rules.Select(rule => (rule.Id, rule.Verdict, rule.Effect)),
                    explanation.Rules.Where(rule => rule.Skipped is null)
                        .Select(rule => (rule.Id, rule.Verdict, rule.Effect)));
                Assert.InRange(Trees.Nodes(explanation), 0, Explanation.MaxNodes);
                Assert.All(explanation.Rules, rule => Assert.StartsWith(
                    $"{rule.Id} \"{rule.Title}\" ", rule.Paragraph, StringComparison.Ordinal));
            },
            iter: 40, threads: 1);
    }

    static NodeTruth Known(bool? holds) => holds switch
    {
        true => NodeTruth.True,
        false => NodeTruth.False,
        null => NodeTruth.Unknown,
    };
}
