using System.Text.Json;

namespace ModelRegistry.Policy;

/// <summary>Everything beside the document that a decision depends on. There is no hidden clock.</summary>
/// <param name="Event">What is about to happen.</param>
/// <param name="At">The moment of the decision.</param>
public sealed record DecisionRequest(PolicyEvent Event, DateTimeOffset At)
{
    /// <summary>The metadata of the version now in production, for rules about <c>previous</c>.</summary>
    public JsonElement? Previous { get; init; }

    /// <summary>The exceptions that the registry has on record.</summary>
    public IReadOnlyList<WaiverGrant> Waivers { get; init; } = [];

    /// <summary>Whether a gate that no rule covers is open on purpose. Otherwise it blocks.</summary>
    public bool GateDeclaredOpen { get; init; }

    /// <summary>
    /// The team whose <c>override</c> declarations hold; null for the one that the document names in
    /// <c>identity.team</c>.
    /// </summary>
    public string? Team { get; init; }

    /// <summary>What a test says that host functions give, by their names; null outside of tests.</summary>
    internal IReadOnlyDictionary<string, JsonElement>? Assumed { get; init; }
}
