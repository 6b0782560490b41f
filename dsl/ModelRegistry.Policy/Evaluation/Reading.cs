using ModelRegistry.Policy.Explaining;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>A value and where it was found.</summary>
/// <param name="Value">Perhaps <see cref="Value.Absent"/>.</param>
/// <param name="Path">The place in the document, or how the value is written in the policy.</param>
/// <param name="Source">What kind of place that is.</param>
readonly record struct Reading(Value Value, string Path, ReadSource Source = ReadSource.Given);
