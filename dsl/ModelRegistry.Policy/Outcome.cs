using System.Text.Json.Serialization;

namespace ModelRegistry.Policy;

/// <summary>What a gate answers, from weakest to strongest.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome
{
    /// <summary>Nothing to say.</summary>
    [JsonStringEnumMemberName("pass")] Pass,

    /// <summary>Goes on; the record says something worth knowing, such as a waiver.</summary>
    [JsonStringEnumMemberName("note")] Note,

    /// <summary>Goes on, with a warning.</summary>
    [JsonStringEnumMemberName("warn")] Warn,

    /// <summary>Does not go on.</summary>
    [JsonStringEnumMemberName("block")] Block,
}
