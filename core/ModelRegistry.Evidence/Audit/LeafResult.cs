namespace ModelRegistry.Evidence.Audit;

/// <summary>A leaf, or the reason why there cannot be one.</summary>
public abstract record LeafResult
{
    LeafResult() { }

    public sealed record Made(AuditLeaf Leaf) : LeafResult;

    /// <summary>
    /// The reason is a sentence for the log and for the caller; it never repeats a value of the event.
    /// </summary>
    public sealed record Refused(string Reason) : LeafResult;
}
