using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;

namespace ModelRegistry.Policy.Testing;

/// <summary>Runs the tests that stand in packs.</summary>
sealed class TestRunner(IReadOnlyList<BoundPack> packs, Decider decider, SeenTruths? seen = null)
{
    public IReadOnlyList<TestResult> Run() =>
        [.. from pack in packs from test in pack.Tests select Run(pack, test)];

    TestResult Run(BoundPack pack, BoundTest test)
    {
        var closure = pack.Scope.Closure();
        List<BoundPack> own = [.. packs.Where(each => closure.Contains(each.Scope))];
        var run = new TestRun((document, request) => decider.Decide(own, document, request, seen), test);
        return new(pack.Info.Name, test.Title, run.Failures(), test.Syntax.Title.Span.Location);
    }
}
