using System.Text;
using CsCheck;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Costing;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Programs;

public sealed class CostTests
{
    [Fact]
    public void No_judgement_takes_more_steps_than_were_estimated() =>
        Gen.Select(Claims.Any(3), Claims.Any(2), Documents.Any.List[6, 6]).Sample(
            (requires, applies, documents) =>
            {
                var set = Policies.Set(Policies.Rule($"applies when {applies}", $"require {requires}"));
                var rule = set.Bound[0].Rules[0];
                var types = new TypeCatalogue(new MetadataSchema());

                foreach (var document in documents)
                {
                    var inputs = new Decider(types).Inputs(
                        set.Bound, Policies.Json(document.ToJsonString()), new(new("promote"), Policies.Noon));
                    var interpreter = new Interpreter(inputs, types, explains: false);
                    foreach (var condition in rule.Applies.Concat(rule.Requires)) interpreter.Judge(condition);
                    Assert.InRange(interpreter.Steps, 1, rule.Info.Cost);
                }
            },
            iter: 100, threads: 1, print: all => $"{all.Item1}\n{all.Item2}\n{string.Join('\n', all.Item3)}");

    [Theory]
    [InlineData("risk.tier is High", 3)]
    [InlineData("risk.tier is High and risk.tier is High", 7)]
    [InlineData("every artifact in artifacts satisfies artifact.type is weights", 2 + 512 * 3)]
    [InlineData("no artifact in artifacts where (some other in artifacts where other.type is artifact.type)",
        1 + 2 + 512 * (2 + 512 * 3))]
    public void A_quantifier_counts_for_as_many_items_as_the_schema_allows(string condition, long expected) =>
        Assert.Equal(expected, Cost(Policies.Rule($"require {condition}")));

    [Fact]
    public void An_estimate_that_would_never_end_stops_growing()
    {
        var text = new StringBuilder("define d0 as risk.tier is High\n");
        for (var i = 1; i <= 60; i++) text.AppendLine($"define d{i} as d{i - 1} and d{i - 1}");

        Assert.Equal(CostEstimator.Most, Cost(Policies.Rule("require d60").Replace("rule R-1", $"{text}rule R-1")));
    }

    static long Cost(string pack) => Policies.Set(pack).Packs[0].Rules[0].Cost;
}
