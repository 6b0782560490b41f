using ModelRegistry.Policy.Tests.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Testing;

/// <summary>Our packs' own tests see every side of every condition, and notice every small change.</summary>
public sealed class ShippedPackTests
{
    [Fact]
    public void The_tests_of_our_packs_see_every_condition_true_false_and_unknown() =>
        Assert.Equal("", string.Join('\n', Ours().MeasureTests().Gaps.Select(gap =>
            $"{gap.At.File}:{gap.At.Line}: {gap.Rule}: no test has seen this {gap.Unseen}: {gap.Text}")));

    [Fact]
    public void The_tests_of_our_packs_notice_every_small_change()
    {
        var report = Ours().MutateRules(TestContext.Current.CancellationToken);

        Assert.True(report.Mutants.Count > 900);
        Assert.Equal("", string.Join('\n', report.Survivors.Select(survivor =>
            $"{survivor.At.File}:{survivor.At.Line}: {survivor.Rule}: no test notices: {survivor.Change}")));
    }

    static PolicySet Ours() =>
        ((Compilation.Succeeded)new PolicyCompiler(new MetadataSchema()).Compile(Packs.All)).Set;
}
