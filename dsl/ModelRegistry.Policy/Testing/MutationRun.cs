using System.Text.Json;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;

namespace ModelRegistry.Policy.Testing;

/// <summary>
/// Changes one rule at a time and runs the tests of every pack that sees it, until one fails. Only the changed rule is
/// judged again: what the others said does not depend on it.
/// </summary>
sealed class MutationRun(IReadOnlyList<BoundPack> packs, Decider decider)
{
    readonly IReadOnlyList<RecordedTest> _tests = new TestRecorder(packs, decider).Record();
    readonly RuleVariants _variants = new();
    readonly RowSearch _rows = new(decider);

    public MutationReport Run(CancellationToken cancellationToken)
    {
        List<Mutant> mutants = [];
        foreach (var pack in packs)
        {
            var tests = _tests.Where(test => test.Pack.Scope.Closure().Contains(pack.Scope)).ToList();
            var allowed = new AllowedMutants(pack.Scope.Syntax.Source);
            foreach (var rule in pack.Rules)
            {
                foreach (var variant in _variants.Of(rule))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    mutants.Add(Judge(pack, rule, variant, tests, allowed));
                }
            }
        }

        return new(mutants);
    }

    Mutant Judge(
        BoundPack pack, BoundRule rule, Variant<BoundRule> variant, List<RecordedTest> tests, AllowedMutants allowed)
    {
        var changed = pack with { Rules = [variant.Part] };
        var killed = tests.Exists(test => Fails(test, changed, rule.Id));
        var line = variant.At.Source.Line(variant.At.Line).Trim();
        var why = killed ? null : allowed.Because(rule, variant.At);
        var row = killed || why is not null ? null
            : _rows.Find(pack with { Rules = [rule] }, changed, tests.SelectMany(test => test.Decisions));
        return new(rule.Id, variant.Change, variant.At.Location, line, killed, why, row);
    }

    bool Fails(RecordedTest test, BoundPack changed, string rule)
    {
        var next = 0;
        var run = new TestRun(Again, test.Test);
        return run.Failures().Count > 0;

        Decision Again(JsonElement document, DecisionRequest request)
        {
            var before = test.Decisions[next++];
            var alone = decider.Decide([changed], before.Document, before.Request);
            List<RuleResult> rules = [.. before.Decision.Rules.Where(each => each.Id != rule), .. alone.Rules];
            return before.Decision with
            {
                Rules = rules,
                Outcome = rules.Count == 0 ? Outcome.Block : rules.Max(each => each.Effect),
            };
        }
    }
}
