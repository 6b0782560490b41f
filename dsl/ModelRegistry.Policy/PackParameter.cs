namespace ModelRegistry.Policy;

/// <summary>A value of a pack that others may set within bounds, as the pack writes it.</summary>
/// <param name="Name">Such as <c>scan_age</c>.</param>
/// <param name="Type">Such as <c>duration</c> or <c>set of region</c>.</param>
/// <param name="Value">Such as <c>30 days</c>.</param>
/// <param name="Low">The lower bound; null for none.</param>
/// <param name="High">The upper bound; null for none.</param>
/// <param name="Teams">What teams may do to it, <c>lower</c>, <c>raise</c> or <c>change</c>; null for nothing.</param>
public sealed record PackParameter(string Name, string Type, string Value, string? Low, string? High, string? Teams);
