namespace ModelRegistry.Domain.Lineage;

/// <summary>
/// One end of a lineage edge: a kind, and what it is called there, such as <c>faq-corpus@2025-09-10</c> for a data set
/// or <c>search/answer-bot@2.3.0</c> for a version. References are compared exactly.
/// </summary>
public sealed record LineageNode(LineageKind Kind, string Reference)
{
    /// <summary>The longest reference, in characters.</summary>
    public const int MaxReferenceLength = 512;

    /// <summary>Why the reference is none, as a sentence for people; null when it is one.</summary>
    public static string? Explain(string? reference) => reference switch
    {
        _ when string.IsNullOrWhiteSpace(reference) => "The reference is empty.",
        { Length: > MaxReferenceLength } =>
            $"The reference has {reference.Length} characters; at most {MaxReferenceLength} are allowed.",
        _ when reference.Any(char.IsControl) => "The reference has a control character.",
        _ when reference != reference.Trim() => "The reference begins or ends with a space.",
        _ => null,
    };

    public override string ToString() => $"{Kind.Wire()}:{Reference}";
}
