using ModelRegistry.Policy.Documents;

namespace ModelRegistry.Policy;

/// <summary>
/// A document as policies read it: the fields that some rule of the set looks at, typed, and nothing else. It belongs
/// to the set that read it, and its room is used again for the next document.
/// </summary>
public sealed class PolicyDocument
{
    /// <summary>Objects and lists stand at most this deep in each other; a deeper document is refused.</summary>
    public const int MaxDepth = 64;

    internal PolicyDocument(SlotDocument cells, SlotDocument previous) => (Cells, Previous) = (cells, previous);

    internal SlotDocument Cells { get; }

    /// <summary>The version now in production.</summary>
    internal SlotDocument Previous { get; }
}
