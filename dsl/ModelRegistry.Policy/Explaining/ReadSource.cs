using System.Text.Json.Serialization;

namespace ModelRegistry.Policy.Explaining;

/// <summary>Where a value comes from that a condition looks at.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReadSource>))]
public enum ReadSource
{
    /// <summary>The policy writes it at that place, or gives it to a definition.</summary>
    [JsonStringEnumMemberName("given")] Given,

    /// <summary>The metadata, the event, or the version in production.</summary>
    [JsonStringEnumMemberName("document")] Document,

    /// <summary>A parameter of a pack, perhaps with a team's own value.</summary>
    [JsonStringEnumMemberName("parameter")] Parameter,

    /// <summary>A list of a pack.</summary>
    [JsonStringEnumMemberName("list")] List,

    /// <summary>It was worked out from other values.</summary>
    [JsonStringEnumMemberName("computed")] Computed,
}
