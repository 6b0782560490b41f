using System.Text.Json.Nodes;
using CsCheck;
using ModelRegistry.Policy.Tests.Programs;

namespace ModelRegistry.Policy.Tests.Functions;

public sealed class FunctionPropertyTests
{
    const string Imports = """
        import function country_of(region : region) gives text version 1
        import function doubled(share : percent) gives percent version 1
        import function is_long(given : text) gives yes/no version 1
        """;

    [Fact]
    public void Both_evaluators_and_a_naive_reading_agree_on_what_functions_answer() => Gen.Select(
        Any(2), Programs.Documents.Any).Sample(
        (claim, document) =>
        {
            var set = Offered.Set(Offered.Functions,
                $"pack a/b version 1\n{Imports}\nrule R-1 \"R\" {{\n  block on promote\n  require {claim.Text}\n}}\n");
            var json = Policies.Json(document.ToJsonString());
            var request = new DecisionRequest(new("promote", "production"), Policies.Noon);
            var evaluator = set.NewEvaluator();
            var slots = evaluator.NewDocument();
            evaluator.Read(json, slots);

            var decision = set.Evaluate(json, request);

            Assert.Equal(Expected(claim.Holds(document, null)), Assert.Single(decision.Rules).Verdict);
            Assert.Equal(set.Interpret(json, request).ToJson(), decision.ToJson());
            Assert.Equal(decision.Outcome, evaluator.Decide(slots, request));
        },
        iter: 300, threads: 1);

    static Verdict Expected(bool? holds) =>
        holds switch { true => Verdict.Pass, false => Verdict.Fail, null => Verdict.Missing };

    static Gen<Claim> Any(int depth) => depth == 0 ? Atoms : Gen.Frequency(
        (2, Atoms), (1, Claims.Any(0)), (2, Joined(depth, "and")), (2, Joined(depth, "or")),
        (1, Any(depth - 1).Select(inner => new Claim($"not ({inner})", (at, item) => !inner.Holds(at, item)))));

    static Gen<Claim> Joined(int depth, string word) => Gen.Select(Any(depth - 1), Any(depth - 1)).Select(
        (left, right) => new Claim($"({left} {word} {right})", (document, item) => word == "and"
            ? Claim.And(left.Holds(document, item), right.Holds(document, item))
            : Claim.Or(left.Holds(document, item), right.Holds(document, item))));

    static Gen<Claim> Atoms { get; } = Gen.OneOfConst(
        new Claim("doubled(evals.llm.hallucination_rate) is at most 6%", (document, _) => Share(document) is { } share
            ? share * 2 > 1 ? null : share * 2 <= 0.06m : null),
        new Claim("country_of(monitoring.log_region) is \"EU\"", (document, _) =>
            Naive.Text(Naive.At(document, "monitoring.log_region")) is { } region
                ? region.Split('-')[0].ToUpperInvariant() is { Length: > 0 } country
                    && country.Trim().Length > 0 ? country == "EU" : null : null),
        new Claim("is_long(identity.name)", (document, _) =>
            Naive.Text(Naive.At(document, "identity.name")) is { } name ? name.Length > 3 : null));

    static decimal? Share(JsonNode? document) => Naive.Share(Naive.At(document, "evals.llm.hallucination_rate"));
}
