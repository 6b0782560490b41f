using System.Text.Json;

namespace ModelRegistry.Scripts.Protocol;

/// <summary>Asks for a function's answer. One call is made at a time.</summary>
/// <param name="Name">The function.</param>
/// <param name="Values">In the order of its parameters.</param>
public sealed record CallRequest(string Name, IReadOnlyList<JsonElement> Values)
{
    /// <summary>How long a call or its answer may be, in bytes of JSON.</summary>
    public const int MaxLength = 1 << 20;
}
