using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;

namespace ModelRegistry.Policy.Testing;

/// <summary>Runs tests and keeps what they asked, so that a changed rule alone can be judged again.</summary>
sealed class TestRecorder(IReadOnlyList<BoundPack> packs, Decider decider)
{
    public IReadOnlyList<RecordedTest> Record() =>
        [.. from pack in packs from test in pack.Tests select Record(pack, test)];

    RecordedTest Record(BoundPack pack, BoundTest test)
    {
        var closure = pack.Scope.Closure();
        List<BoundPack> own = [.. packs.Where(each => closure.Contains(each.Scope))];
        List<RecordedTest.Asked> asked = [];
        new TestRun(
            (document, request) =>
            {
                var decision = decider.Decide(own, document, request);
                asked.Add(new(document, request, decision));
                return decision;
            },
            test).Failures();
        return new(pack, test, asked);
    }
}
