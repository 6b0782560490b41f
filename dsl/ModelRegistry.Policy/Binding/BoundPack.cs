using System.Collections.Immutable;

namespace ModelRegistry.Policy.Binding;

/// <summary>A pack with its names and types settled.</summary>
sealed record BoundPack(
    PackScope Scope,
    PackInfo Info,
    Condition? Applies,
    ImmutableArray<BoundRule> Rules,
    ImmutableArray<WaiverGrant> Waivers,
    ImmutableArray<BoundOverride> Overrides,
    ImmutableArray<BoundTest> Tests);
