using System.Text.Json;

namespace ModelRegistry.Scripts.Protocol;

/// <summary>What a call gave.</summary>
/// <param name="Value">Null when the function has no answer.</param>
/// <param name="Reason">Why there is none, where there is more to say.</param>
public sealed record CallAnswer(JsonElement? Value = null, string? Reason = null);
