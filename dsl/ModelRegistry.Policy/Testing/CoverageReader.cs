using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Linting;

namespace ModelRegistry.Policy.Testing;

/// <summary>Lists the conditions that tests should see from every side.</summary>
sealed class CoverageReader(SeenTruths seen)
{
    readonly List<ConditionCoverage> _found = [];
    readonly HashSet<SourceSpan> _known = [];
    string _rule = "";

    public CoverageReport Read(IReadOnlyList<BoundPack> packs)
    {
        foreach (var pack in packs)
        {
            _rule = pack.Info.Name;
            if (pack.Applies is { } applies) Add(applies, "applies when");
            foreach (var rule in pack.Rules)
            {
                _rule = rule.Id;
                foreach (var each in rule.Applies) Add(each, "applies when");
                foreach (var each in rule.Requires) Add(each, "require");
            }
        }

        return new(_found);
    }

    void Add(Condition condition, string part)
    {
        if (!_known.Add(condition.Span)) return;
        _found.Add(new(
            _rule, part, Written.As(condition.Span), condition.Span.Location, seen.Of(condition),
            PossibleTruths.Of(condition)));
        Inner(condition);
    }

    void Inner(Condition condition)
    {
        switch (condition)
        {
            case Condition.All all:
                foreach (var each in all.Parts) Add(each, "part");
                break;
            case Condition.Any any:
                foreach (var each in any.Parts) Add(each, "part");
                break;
            case Condition.Not not: Inner(not.Operand); break;
            case Condition.IfThen choice:
                Add(choice.If, "part");
                Add(choice.Then, "part");
                break;
            case Condition.Every every:
                if (every.Where is { } where) Add(where, "where");
                Inner(every.Body);
                break;
            case Condition.Some { Where: { } filter }: Add(filter, "where"); break;
            case Condition.Count { Where: { } filter }: Add(filter, "where"); break;
            case Condition.Call { Define.Body: { } body }: Inner(body); break;
        }
    }
}
