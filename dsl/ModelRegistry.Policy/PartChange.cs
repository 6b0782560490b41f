namespace ModelRegistry.Policy;

/// <summary>One thing that stands differently in two editions of a rule.</summary>
/// <param name="Part">The clause, such as <c>require</c>; or the list, parameter or definition that it names.</param>
/// <param name="Before">As it was written; null for what is new.</param>
/// <param name="After">As it is written; null for what is gone.</param>
public sealed record PartChange(string Part, string? Before, string? After);
