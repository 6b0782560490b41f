using CsCheck;
using ModelRegistry.Policy.Tests.Syntax;

namespace ModelRegistry.Policy.Tests.Comparing;

public sealed class DiffPropertyTests
{
    [Fact]
    public void A_rule_that_was_made_stricter_is_called_tightened_and_its_document_proves_it() =>
        Gen.Int[0, 1_000_000].Sample(seed =>
        {
            var (mild, strict) = new RandomEdit(seed).Make();
            var (old, young) = (Policies.Set(mild), Policies.Set(strict));

            var change = Assert.Single(old.CompareTo(young));

            Assert.Equal(RuleChangeKind.Tightened, change.Kind);
            Assert.Null(change.Looser);
            Holds(old, young, change.Tighter!);
        }, iter: 60, threads: 1);

    [Fact]
    public void A_rule_that_was_made_milder_is_called_loosened_and_its_document_proves_it() =>
        Gen.Int[0, 1_000_000].Sample(seed =>
        {
            var (mild, strict) = new RandomEdit(seed).Make();
            var (old, young) = (Policies.Set(strict), Policies.Set(mild));

            var change = Assert.Single(old.CompareTo(young));

            Assert.Equal(RuleChangeKind.Loosened, change.Kind);
            Assert.Null(change.Tighter);
            Holds(old, young, change.Looser!);
        }, iter: 60, threads: 1);

    [Fact]
    public void Our_packs_are_the_same_as_themselves()
    {
        var packs = Policies.Set([.. Packs.All.Select(pack => pack.Text)]);

        Assert.All(packs.CompareTo(packs), change =>
            Assert.Equal((RuleChangeKind.Same, true, 0), (change.Kind, change.IsProven, change.Parts.Count)));
    }

    [Fact]
    public void Our_packs_are_the_same_in_another_layout()
    {
        var packs = Policies.Set([.. Packs.All.Select(pack => pack.Text)]);
        var laid = Policies.Set(
            [.. Packs.All.Select(pack => pack.Text.Replace("\n  ", "\n      ", StringComparison.Ordinal))]);

        Assert.All(packs.CompareTo(laid), change => Assert.Equal(RuleChangeKind.Same, change.Kind));
    }

    static void Holds(PolicySet old, PolicySet young, RuleWitness witness)
    {
        var request = new DecisionRequest(witness.Event!, witness.At!.Value)
        {
            Previous = witness.Previous, Waivers = witness.Waiver is null ? [] : [witness.Waiver],
        };

        Assert.Equal((witness.Before, witness.EffectBefore), Said(old, witness, request));
        Assert.Equal((witness.After, witness.EffectAfter), Said(young, witness, request));
        Assert.NotEqual(witness.EffectBefore, witness.EffectAfter);
    }

    static (Verdict, Outcome) Said(PolicySet set, RuleWitness witness, DecisionRequest request) =>
        set.Evaluate(witness.Document, request).Rules is [var rule] ? (rule.Verdict, rule.Effect)
            : (Verdict.Skipped, Outcome.Pass);
}
