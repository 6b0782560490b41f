using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace ModelRegistry.Policy.Tests.Programs;

/// <summary>The compiled form, the interpreter and a naive oracle give one answer.</summary>
public sealed class EvaluatorTests
{
    [Fact]
    public void All_three_evaluators_agree_on_random_conditions_and_documents() =>
        Gen.Select(Claims.Any(3), Documents.Any.List[8, 8]).Sample(
            (claim, documents) =>
            {
                var set = Policies.Set(Policies.Rule($"require {claim}"));

                foreach (var document in documents) Agree(set, document, Verdict(claim.Holds(document, null)));
            },
            iter: 150, threads: 1, print: pair => $"{pair.Item1}\n{string.Join('\n', pair.Item2)}");

    [Fact]
    public void They_agree_on_whether_a_rule_applies() =>
        Gen.Select(Claims.Any(2), Claims.Any(2), Documents.Any.List[8, 8]).Sample(
            (applies, requires, documents) =>
            {
                var set = Policies.Set(Policies.Rule($"applies when {applies}", $"require {requires}"));

                foreach (var document in documents)
                {
                    var expected = applies.Holds(document, null) == false ? Policy.Verdict.Skipped
                        : Verdict(requires.Holds(document, null));
                    Agree(set, document, expected);
                }
            },
            iter: 60, threads: 1, print: all => $"{all.Item1}\n{all.Item2}\n{string.Join('\n', all.Item3)}");

    static void Agree(PolicySet set, JsonObject document, Verdict expected)
    {
        var json = document.ToJsonString();
        var request = new DecisionRequest(new("promote", "production"), Policies.Noon) { GateDeclaredOpen = true };
        var evaluator = set.NewEvaluator();
        var slots = evaluator.NewDocument();

        Assert.Null(evaluator.Read(Encoding.UTF8.GetBytes(json), slots));
        var outcome = evaluator.Decide(slots, request);
        var explained = set.Evaluate(Policies.Json(json), request);

        Assert.Equal(expected, evaluator.Verdicts[0]);
        Assert.Equal(expected, explained.Rules.SingleOrDefault()?.Verdict ?? Policy.Verdict.Skipped);
        Assert.Equal(set.Interpret(Policies.Json(json), request).ToJson(), explained.ToJson());
        Assert.Equal(explained.Outcome, outcome);
    }

    static Verdict Verdict(bool? holds) => holds switch
    {
        true => Policy.Verdict.Pass,
        false => Policy.Verdict.Fail,
        null => Policy.Verdict.Missing,
    };
}
