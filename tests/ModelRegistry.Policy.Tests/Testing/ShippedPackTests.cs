using ModelRegistry.Policy.Tests.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Testing;

/// <summary>What the tests of our packs see may only grow.</summary>
public sealed class ShippedPackTests
{
    [Fact]
    public void The_tests_of_our_packs_see_at_least_what_they_did() =>
        Assert.InRange(Ours().MeasureTests().Share, 0.82, 1);

    /// <summary>It takes half a minute on a busy machine.</summary>
    [Fact(Explicit = true)]
    public void The_tests_of_our_packs_notice_at_least_what_they_did() =>
        Assert.InRange(Ours().MutateRules(TestContext.Current.CancellationToken).Score, 0.57, 1);

    static PolicySet Ours() =>
        ((Compilation.Succeeded)new PolicyCompiler(new MetadataSchema()).Compile(Packs.All)).Set;
}
