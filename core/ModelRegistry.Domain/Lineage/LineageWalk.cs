namespace ModelRegistry.Domain.Lineage;

/// <summary>What a walk found. <paramref name="Truncated"/>: a limit was met and there is more.</summary>
public sealed record LineageWalk(IReadOnlyList<LineageStep> Steps, bool Truncated);
