using System.Text.Json;

namespace ModelRegistry.Evidence.Audit;

/// <summary>
/// What an audit event must keep to beside RFC 8785: an object, integers only, none beyond ±(2^53 − 1).
/// </summary>
static class EventRules
{
    const long MaxInteger = (1L << 53) - 1;

    public static string? FirstBreach(JsonElement @event) =>
        @event.ValueKind == JsonValueKind.Object ? Breach(@event) : "The event must be a JSON object.";

    static string? Breach(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(m => Breach(m.Value)).FirstOrDefault(b => b is not null),
        JsonValueKind.Array => value.EnumerateArray().Select(Breach).FirstOrDefault(b => b is not null),
        JsonValueKind.Number => NumberBreach(value),
        _ => null,
    };

    static string? NumberBreach(JsonElement value) =>
        value.GetRawText().AsSpan().ContainsAny(".eE") ? "Audit events hold no floating-point numbers; write text."
        : !value.TryGetInt64(out var number) || number is < -MaxInteger or > MaxInteger
            ? "Audit events hold no integers beyond 2^53 - 1; write text."
        : null;
}
