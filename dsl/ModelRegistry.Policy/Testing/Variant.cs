namespace ModelRegistry.Policy.Testing;

/// <summary>A part of a rule with one small change in it.</summary>
/// <param name="Part">The part as it would be.</param>
/// <param name="Change">What was changed, in words.</param>
/// <param name="At">Where.</param>
readonly record struct Variant<T>(T Part, string Change, SourceSpan At);
