using System.Text.Json.Serialization;

namespace ModelRegistry.Policy;

/// <summary>What became of one rule.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>Every requirement is met.</summary>
    [JsonStringEnumMemberName("pass")] Pass,

    /// <summary>A requirement is not met.</summary>
    [JsonStringEnumMemberName("fail")] Fail,

    /// <summary>Evidence is absent, so nobody can tell. It weighs as much as a failure.</summary>
    [JsonStringEnumMemberName("missing")] Missing,

    /// <summary>The rule does not speak about this event, or does not apply to this model.</summary>
    [JsonStringEnumMemberName("skipped")] Skipped,

    /// <summary>It failed or evidence is absent, and a valid waiver covers it.</summary>
    [JsonStringEnumMemberName("waived")] Waived,

    /// <summary>It failed or evidence is absent, and grandfathering has not ended.</summary>
    [JsonStringEnumMemberName("graced")] Graced,
}
