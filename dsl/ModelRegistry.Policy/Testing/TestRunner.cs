using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;

namespace ModelRegistry.Policy.Testing;

/// <summary>Runs the tests that stand in packs.</summary>
sealed class TestRunner(IReadOnlyList<BoundPack> packs, Decider decider)
{
    public IReadOnlyList<TestResult> Run() =>
        [.. from pack in packs from test in pack.Tests select Run(pack, test)];

    TestResult Run(BoundPack pack, BoundTest test)
    {
        var closure = pack.Scope.Closure();
        var run = new TestRun([.. packs.Where(each => closure.Contains(each.Scope))], decider, test);
        return new(pack.Info.Name, test.Title, run.Failures(), test.Syntax.Title.Span.Location);
    }
}
