using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Linting;

/// <summary>L0111: two rules of a pack that ask the same of the same models.</summary>
sealed class DuplicateRuleLint : ILint
{
    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        Dictionary<string, BoundRule> seen = new(StringComparer.Ordinal);
        foreach (var rule in subject.Pack.Rules)
        {
            if (seen.TryAdd(Essence(rule), rule)) continue;
            var other = seen[Essence(rule)];
            yield return Diagnostic
                .Warning("L0111", $"this rule asks the same as {other.Id}", rule.Syntax.Name.Span,
                    $"{other.Info.At.File}:{other.Info.At.Line}")
                .Help("keep one of the two, with the events of both");
        }
    }

    static string Essence(BoundRule rule) => string.Join('\n', rule.Syntax.Clauses.Select(clause => clause switch
    {
        Clause.Applies applies => $"applies {Written.As(applies.When.Span)}",
        Clause.Require require => $"require {Written.As(require.Condition.Span)}",
        _ => "",
    }).Where(line => line.Length > 0).Order(StringComparer.Ordinal));
}
