using System.Collections.Immutable;

namespace ModelRegistry.Policy.Binding;

/// <summary>Packs with names and types settled as far as they can be, and everything that is wrong with them.</summary>
/// <param name="Context">What the binders shared.</param>
/// <param name="Bound">One for each pack, in the order they were given.</param>
/// <param name="Diagnostics">By file and place.</param>
sealed record CheckedPacks(
    BindingContext Context, ImmutableArray<BoundPack> Bound, IReadOnlyList<Diagnostic> Diagnostics);
