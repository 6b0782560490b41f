using System.Text.Json;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>All that a decision depends on.</summary>
/// <param name="Document">The metadata.</param>
/// <param name="Previous">The metadata of the version in production.</param>
/// <param name="Event">The event's facts, as an object.</param>
/// <param name="Now">The moment of the decision.</param>
/// <param name="Parameters">The values that differ from the packs' own.</param>
/// <param name="Happening">The event itself.</param>
sealed record Inputs(
    JsonElement Document,
    JsonElement? Previous,
    JsonElement Event,
    DateTimeOffset Now,
    IReadOnlyDictionary<ParameterSymbol, Value> Parameters,
    PolicyEvent Happening)
{
    /// <summary>The calls of host functions, which are made once in a decision.</summary>
    public HostCalls Calls { get; init; } = new();

    public DateOnly Today => Ordering.DayOf(Now);

    /// <summary>The object that a path starts in, and its steps from there.</summary>
    public JsonElement? Root(string first) => first switch
    {
        "event" => Event,
        "previous" => Previous,
        _ => Document,
    };
}
