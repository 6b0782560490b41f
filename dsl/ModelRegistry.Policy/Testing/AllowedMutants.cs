using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Testing;

/// <summary>
/// Comments that explain why a change may go unnoticed: <c># mutant: allow because ...</c> above the clause that it is
/// about, or above the rule for its levels and dates.
/// </summary>
sealed class AllowedMutants(SourceText source)
{
    const string Sign = "# mutant: allow because ";

    public string? Because(BoundRule rule, SourceSpan at)
    {
        var clause = rule.Syntax.Clauses.FirstOrDefault(each => each.Span.Start <= at.Start && at.End <= each.Span.End);
        if (at.Source != source) return null; // a definition of another pack is explained where it stands
        var line = (clause?.Span ?? rule.Syntax.Span).Line;
        for (var above = line - 1; above >= 1; above--)
        {
            var text = source.Line(above).Trim();
            if (text.StartsWith(Sign, StringComparison.Ordinal)) return text[Sign.Length..];
            if (!text.StartsWith('#')) return null;
        }

        return null;
    }
}
