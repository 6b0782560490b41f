using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Linting;

/// <summary>L0105: a rule that passes because there is nothing to check.</summary>
sealed class VacuityLint : ILint
{
    public IEnumerable<Diagnostic> Check(LintSubject subject) => subject.Pack.Rules.SelectMany(Check);

    static IEnumerable<Diagnostic> Check(BoundRule rule)
    {
        var guarded = rule.Requires.SelectMany(Parts.Required).Select(Guards).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return from every in rule.Requires.SelectMany(Parts.Required).OfType<Condition.Every>()
               let path = Path(every.Collection)
               where path is not null && !guarded.Contains(path)
               select Warning(every, path);
    }

    static Diagnostic Warning(Condition.Every every, string path)
    {
        var noun = every.Variable.Name;
        if (every.Where is not { } where)
        {
            return Diagnostic
                .Warning("L0105", $"this passes when there is no {noun} at all", every.Collection.Span,
                    "this may be empty")
                .Help($"add `require {path} is not empty`, or silence with `# lint: allow L0105 because ...`");
        }

        var kind = where is Condition.Compare { Relation: Relation.Is,
            Right: Operand.Constant { Value: Value.Member member } } ? member.Name : noun;
        return Diagnostic
            .Warning("L0105", $"this passes when there is no {kind} at all", where.Span, $"no {noun} may match this")
            .Help($"add `require some {noun} in {path} where {where.Span.Text}`, "
                + "or silence with `# lint: allow L0105 because ...`");
    }

    /// <summary>The collection that a condition keeps from being empty.</summary>
    static string? Guards(Condition condition) => condition switch
    {
        Condition.Some some => Path(some.Collection),
        Condition.Count { Quantity: not Quantity.AtMost } count => Path(count.Collection),
        Condition.Test { Kind: ValueTest.Empty, Negated: true } test => Path(test.Value),
        _ => null,
    };

    static string? Path(Operand operand) =>
        operand is Operand.Local { Steps.IsEmpty: true } ? null : Parts.Path(operand);
}
