using System.Text.Json.Serialization;

namespace ModelRegistry.Policy.Explaining;

/// <summary>What a condition came to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NodeTruth>))]
public enum NodeTruth
{
    /// <summary>It does not hold.</summary>
    [JsonStringEnumMemberName("false")] False,

    /// <summary>Evidence is absent, so nobody can tell.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,

    /// <summary>It holds.</summary>
    [JsonStringEnumMemberName("true")] True,
}
