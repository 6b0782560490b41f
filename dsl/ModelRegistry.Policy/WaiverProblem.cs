using System.Text.Json.Serialization;

namespace ModelRegistry.Policy;

/// <summary>Why a waiver does not help, or is not needed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WaiverProblem>))]
public enum WaiverProblem
{
    /// <summary>Its last day is over.</summary>
    [JsonStringEnumMemberName("expired")] Expired,

    /// <summary>Its first day has not come.</summary>
    [JsonStringEnumMemberName("notYet")] NotYet,

    /// <summary>The rule may not be waived.</summary>
    [JsonStringEnumMemberName("notWaivable")] NotWaivable,

    /// <summary>Its grantor's role may not waive the rule.</summary>
    [JsonStringEnumMemberName("wrongRole")] WrongRole,

    /// <summary>It lasts longer than the rule allows.</summary>
    [JsonStringEnumMemberName("tooLong")] TooLong,

    /// <summary>It names no compensating control where the rule wants one.</summary>
    [JsonStringEnumMemberName("noControls")] NoControls,

    /// <summary>It gives no rationale.</summary>
    [JsonStringEnumMemberName("noRationale")] NoRationale,

    /// <summary>Who granted it has a hand in the version.</summary>
    [JsonStringEnumMemberName("byMaker")] ByMaker,

    /// <summary>No rule has its name.</summary>
    [JsonStringEnumMemberName("noSuchRule")] NoSuchRule,

    /// <summary>The rule passes without it.</summary>
    [JsonStringEnumMemberName("unused")] Unused,
}
