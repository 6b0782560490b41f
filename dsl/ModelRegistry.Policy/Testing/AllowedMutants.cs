using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Testing;

/// <summary>
/// Comments that explain why a change may go unnoticed: <c># mutant: allow because ...</c> above the clause or the
/// declaration that it is about, or above the rule for its levels and dates.
/// </summary>
sealed class AllowedMutants(PackSyntax pack)
{
    const string Sign = "# mutant: allow because ";

    public string? Because(SourceSpan at)
    {
        if (at.Source != pack.Source) return null;
        var declaration = pack.Declarations.FirstOrDefault(each => Holds(each.Span, at));
        var clause = (declaration as Declaration.Rule)?.Clauses.FirstOrDefault(each => Holds(each.Span, at));
        var line = (clause?.Span ?? declaration?.Span ?? at).Line;
        for (var above = line - 1; above >= 1; above--)
        {
            var text = pack.Source.Line(above).Trim();
            if (text.StartsWith(Sign, StringComparison.Ordinal)) return text[Sign.Length..];
            if (!text.StartsWith('#')) return null;
        }

        return null;
    }

    static bool Holds(SourceSpan outer, SourceSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;
}
