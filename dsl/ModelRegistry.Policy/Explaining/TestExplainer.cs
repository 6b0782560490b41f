using System.Text.Json;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Testing;

namespace ModelRegistry.Policy.Explaining;

/// <summary>Runs tests of packs again and explains the decisions that they ask for.</summary>
sealed class TestExplainer(IReadOnlyList<BoundPack> packs, Decider decider, TypeCatalogue types)
{
    public IReadOnlyList<TestExplanation> Explain(Func<TestResult, bool> wanted) =>
    [
        .. from pack in packs
           from test in pack.Tests
           let at = test.Syntax.Title.Span.Location
           let result = new TestResult(pack.Info.Name, test.Title, Run(pack, test, null), at)
           where wanted(result)
           select Explain(pack, test, result),
    ];

    TestExplanation Explain(BoundPack pack, BoundTest test, TestResult result)
    {
        List<Explanation> explained = [];
        Run(pack, test, explained);
        var shown = explained.Take(TestExplanation.MaxDecisions).ToList();
        return new(result, shown, explained.Count - shown.Count);
    }

    /// <summary>
    /// Runs the test against its pack and those that it imports; keeps why each decision came out so.
    /// </summary>
    IReadOnlyList<TestFailure> Run(BoundPack pack, BoundTest test, List<Explanation>? explained)
    {
        var closure = pack.Scope.Closure();
        List<BoundPack> own = [.. packs.Where(each => closure.Contains(each.Scope))];
        var explainer = new Explainer(own, decider, types, Decide);
        return new TestRun(
            (document, request) =>
            {
                explained?.Add(explainer.Explain(document, request));
                return Decide(document, request);
            },
            test).Failures();

        Decision Decide(JsonElement document, DecisionRequest request) => decider.Decide(own, document, request);
    }
}
