using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Packs;

/// <summary>What became of the text of a pack.</summary>
abstract record PackReading
{
    PackReading() { }

    /// <summary>It compiles with the packs that it imports.</summary>
    /// <param name="Source">Its text, under the name of its file.</param>
    /// <param name="Pack">What it says of itself.</param>
    /// <param name="Tests">What became of its own tests.</param>
    /// <param name="Warnings">What the compiler warns of.</param>
    public sealed record Compiled(
        PackSource Source, PackInfo Pack, IReadOnlyList<TestResult> Tests, IReadOnlyList<Diagnostic> Warnings)
        : PackReading;

    /// <summary>It does not.</summary>
    /// <param name="Source">Its text, under the name that the messages show.</param>
    /// <param name="Diagnostics">Every mistake and every warning.</param>
    public sealed record Broken(PackSource Source, IReadOnlyList<Diagnostic> Diagnostics) : PackReading;
}
