using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies.Reports;

/// <summary>What is wrong with packs, for programs.</summary>
sealed record DiagnosticList(int Errors, int Warnings, IReadOnlyList<DiagnosticLine> Diagnostics)
{
    /// <summary>What the rules may cost; null where the packs do not compile.</summary>
    public IReadOnlyList<RuleCost>? Costs { get; init; }

    public static DiagnosticList Of(IReadOnlyList<Diagnostic> diagnostics)
    {
        var warnings = diagnostics.Count(each => each.Severity == Severity.Warning);
        return new(diagnostics.Count - warnings, warnings, [.. diagnostics.Select(DiagnosticLine.Of)]);
    }
}
