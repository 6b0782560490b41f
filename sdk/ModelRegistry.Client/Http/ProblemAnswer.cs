using System.Text.Json;
using System.Text.Json.Serialization;

namespace ModelRegistry.Client.Http;

/// <summary>A problem answer (RFC 9457) with the registry's members.</summary>
public sealed record ProblemAnswer
{
    public string? Type { get; init; }
    public string? Title { get; init; }
    public int? Status { get; init; }
    public string? Detail { get; init; }

    /// <summary>What the caller can do about it.</summary>
    public string? Remedy { get; init; }

    /// <summary>What was wrong, by field.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    public string? TraceId { get; init; }

    /// <summary>Members that only some problems have.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
