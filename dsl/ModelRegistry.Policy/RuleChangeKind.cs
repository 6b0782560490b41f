using System.Text.Json.Serialization;

namespace ModelRegistry.Policy;

/// <summary>Which way a rule moved.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RuleChangeKind>))]
public enum RuleChangeKind
{
    /// <summary>The same in every part.</summary>
    Same,

    /// <summary>Written differently, and shown to decide the same on every document.</summary>
    Reworded,

    /// <summary>Only the new edition has it.</summary>
    Added,

    /// <summary>Only the old edition has it.</summary>
    Removed,

    /// <summary>A document was found on which it is stricter, and none on which it is milder.</summary>
    Tightened,

    /// <summary>A document was found on which it is milder, and none on which it is stricter.</summary>
    Loosened,

    /// <summary>
    /// Documents were found for both, or one on which the verdict differs and the gate does the same.
    /// </summary>
    Moved,

    /// <summary>It is written differently, and neither a document nor the normal form shows what it does.</summary>
    Undecided,
}
