using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Binding;

/// <summary>
/// Warns of rules that pass because there is nothing to check (L0105). A comment <c># lint: allow L0105 because …</c>
/// on the requirement, or on the line above it, silences the warning there.
/// </summary>
sealed class Linter(BindingContext context, PackSyntax pack)
{
    public void Check(BoundRule rule)
    {
        var clauses = rule.Syntax.Clauses.OfType<Clause.Require>().ToList();
        var guarded = rule.Requires.SelectMany(Parts).Select(Guards).OfType<string>().ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < clauses.Count; i++)
        {
            foreach (var every in Parts(rule.Requires[i]).OfType<Condition.Every>())
            {
                if (Path(every.Collection) is { } path && !guarded.Contains(path)
                    && !IsAllowed(clauses[i].Span)) Report(every, path);
            }
        }
    }

    void Report(Condition.Every every, string path)
    {
        var noun = every.Variable.Name;
        if (every.Where is not { } where)
        {
            context.Report(Diagnostic
                .Warning("L0105", $"this passes when there is no {noun} at all", every.Collection.Span,
                    "this may be empty")
                .Help($"add `require {path} is not empty`, or silence with `# lint: allow L0105 because ...`"));
            return;
        }

        var kind = where is Condition.Compare { Relation: Relation.Is,
            Right: Operand.Constant { Value: Value.Member member } } ? member.Name : noun;
        context.Report(Diagnostic
            .Warning("L0105", $"this passes when there is no {kind} at all", where.Span, $"no {noun} may match this")
            .Help($"add `require some {noun} in {path} where {where.Span.Text}`, "
                + "or silence with `# lint: allow L0105 because ...`"));
    }

    bool IsAllowed(SourceSpan clause)
    {
        var (first, last) = (clause.Line - 1, clause.Source.Locate(clause.End).Line);
        return pack.Lexed.Comments.Any(comment =>
            comment.Span.Line >= first && comment.Span.Line <= last
            && comment.Span.Text.Contains("lint: allow L0105 because ", StringComparison.Ordinal));
    }

    /// <summary>The conditions that must all hold, conditional ones included.</summary>
    static IEnumerable<Condition> Parts(Condition condition) => condition switch
    {
        Condition.All all => all.Parts.SelectMany(Parts),
        Condition.IfThen choice => Parts(choice.Then),
        _ => [condition],
    };

    /// <summary>The collection that a condition keeps from being empty.</summary>
    static string? Guards(Condition condition) => condition switch
    {
        Condition.Some some => Path(some.Collection),
        Condition.Count { Quantity: not Quantity.AtMost } count => Path(count.Collection),
        Condition.Test { Kind: ValueTest.Empty, Negated: true } test => Path(test.Value),
        _ => null,
    };

    static string? Path(Operand operand) => operand switch
    {
        Operand.Field field => string.Join('.', field.Steps),
        Operand.Local { Steps.IsEmpty: false } local => string.Join('.', local.Steps.Prepend(local.Variable.Name)),
        _ => null,
    };
}
