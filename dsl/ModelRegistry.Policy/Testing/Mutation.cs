using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Testing;

/// <summary>One small change to the source of a pack, and what comes of it.</summary>
/// <param name="Name">The rule, list, parameter or definition that is changed; the pack for its own condition.</param>
/// <param name="Change">What was changed, in words.</param>
/// <param name="At">Where.</param>
/// <param name="Packs">Every rule that decides differently because of it, changed, in its own pack.</param>
sealed record Mutation(string Name, string Change, SourceSpan At, IReadOnlyList<BoundPack> Packs);
