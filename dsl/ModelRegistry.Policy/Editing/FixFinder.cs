using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Editing;

/// <summary>What can be done about the diagnostics of a place.</summary>
sealed class FixFinder
{
    public IEnumerable<OfferedFix> For(IEnumerable<Diagnostic> diagnostics) => diagnostics.SelectMany(diagnostic =>
        diagnostic.Fixes.Concat(Silenced(diagnostic)).Select(fix => new OfferedFix(diagnostic, fix)));

    /// <summary>A doubt may be silenced with a reason; comments are a matter of the text form.</summary>
    static IEnumerable<DiagnosticFix> Silenced(Diagnostic diagnostic)
    {
        if (diagnostic.Code is not ['L', ..] or "L0114") yield break;
        if (PackSource.IsYamlName(diagnostic.Span.Source.Name)) yield break;
        yield return new($"silence {diagnostic.Code} with a reason",
            [AddedLine.Above(diagnostic.Span, $"# lint: allow {diagnostic.Code} because ...")], false);
    }
}
