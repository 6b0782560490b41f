using System.Globalization;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Packs;

/// <summary>Packs that would be in force at a spot and do not compile together.</summary>
/// <param name="Spot">Where.</param>
/// <param name="Errors">What is wrong.</param>
sealed record PackMisfit(PackReach Spot, IReadOnlyList<Diagnostic> Errors)
{
    const int Told = 3;

    /// <summary>It as a sentence.</summary>
    public override string ToString() =>
        $"The packs that would then be in force {Spot} do not fit together: "
        + $"{string.Join("; ", Errors.Take(Told).Select(Tell))}"
        + (Errors.Count > Told
            ? string.Create(CultureInfo.InvariantCulture, $"; and {Errors.Count - Told} more.")
            : ".");

    static string Tell(Diagnostic error) => string.Create(CultureInfo.InvariantCulture,
        $"{error.Span.Source.Name}, line {error.Span.Line}: {error.Message}")
        + (error.Label.Length > 0 ? $" ({error.Label})" : "");
}
