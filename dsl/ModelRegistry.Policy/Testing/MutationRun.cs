using System.Text.Json;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;

namespace ModelRegistry.Policy.Testing;

/// <summary>
/// Makes one change at a time and runs the tests of every pack that sees it, until one fails. Only what is changed is
/// judged again: what the other rules said does not depend on it.
/// </summary>
sealed class MutationRun(IReadOnlyList<BoundPack> packs, Decider decider)
{
    readonly IReadOnlyList<RecordedTest> _tests = new TestRecorder(packs, decider).Record();
    readonly PackVariants _variants = new(packs);
    readonly RowSearch _rows = new(decider);

    public MutationReport Run(CancellationToken cancellationToken)
    {
        List<Mutant> mutants = [];
        foreach (var pack in packs)
        {
            var tests = _tests.Where(test => test.Pack.Scope.Closure().Contains(pack.Scope)).ToList();
            var allowed = new AllowedMutants(pack.Scope.Syntax);
            foreach (var mutation in _variants.Of(pack))
            {
                cancellationToken.ThrowIfCancellationRequested();
                mutants.Add(Judge(mutation, tests, allowed));
            }
        }

        return new(mutants);
    }

    Mutant Judge(Mutation mutation, List<RecordedTest> tests, AllowedMutants allowed)
    {
        var killed = tests.OrderBy(test => test.Test.Syntax.ForRule?.Text == mutation.Name ? 0 : 1)
            .Any(test => Fails(test, mutation));
        var line = mutation.At.Source.Line(mutation.At.Line).Trim();
        var why = killed ? null : allowed.Because(mutation.At);
        var row = killed || why is not null ? null : Row(mutation, tests);
        return new(mutation.Name, mutation.Change, mutation.At.Location, line, killed, why, row);
    }

    /// <summary>Most changes make no difference to most tests, and those need not be run again.</summary>
    bool Fails(RecordedTest test, Mutation mutation)
    {
        var closure = test.Pack.Scope.Closure();
        List<BoundPack> changed = [.. mutation.Packs.Where(pack => closure.Contains(pack.Scope))];
        if (changed.Count == 0) return false;
        var again = test.Decisions.Select(each => Again(each, changed)).ToList();
        if (again.TrueForAll(each => each is null)) return false;
        var next = -1;
        var run = new TestRun(Next, test.Test);
        return run.Failures().Count > 0;

        Decision Next(JsonElement document, DecisionRequest request)
        {
            next++;
            return again[next] ?? test.Decisions[next].Decision;
        }
    }

    /// <summary>What is decided with the change; null when that is the same.</summary>
    Decision? Again(RecordedTest.Asked asked, List<BoundPack> changed)
    {
        var speaking = changed.SelectMany(pack => pack.Rules)
            .Where(rule => RuleLevels.Of(rule, asked.Decision.Event) is not null
                || asked.Results.ContainsKey(rule.Id)).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        if (speaking.Count == 0) return null;
        var alone = decider.Decide(changed, asked.Document, asked.Request).Rules;
        if (speaking.All(id => Same(asked.Results.GetValueOrDefault(id), alone.FirstOrDefault(each => each.Id == id))))
            return null;
        List<RuleResult> rules = [.. asked.Decision.Rules.Where(each => !speaking.Contains(each.Id)), .. alone];
        return asked.Decision with
        {
            Rules = rules,
            Outcome = rules.Count == 0 ? Outcome.Block : rules.Max(each => each.Effect),
        };
    }

    static bool Same(RuleResult? one, RuleResult? two) => one is null || two is null ? one == two
        : one.Verdict == two.Verdict && one.Effect == two.Effect && one.Missing.SequenceEqual(two.Missing)
            && one.Observed.SequenceEqual(two.Observed);

    /// <summary>A row that would notice it, for the first rule that it changes.</summary>
    string? Row(Mutation mutation, List<RecordedTest> tests)
    {
        var changed = mutation.Packs[0] with { Rules = [mutation.Packs[0].Rules[0]] };
        var pack = packs.First(each => each.Scope == changed.Scope);
        var rule = pack with { Rules = [pack.Rules.First(each => each.Id == changed.Rules[0].Id)] };
        return _rows.Find(rule, changed, tests.SelectMany(test => test.Decisions));
    }
}
