namespace ModelRegistry.Data.Governance;

/// <summary>
/// A version of a policy pack. What it says never changes; its text stands among the <see cref="PolicyPackRecord"/>s.
/// </summary>
public sealed class PackVersionRecord : IRevisioned
{
    public required Guid Id { get; init; }
    public required string Pack { get; init; }
    public required string Version { get; init; }

    /// <summary>Orders versions by precedence, by byte value.</summary>
    public required string SortKey { get; init; }

    /// <summary><c>text</c> or <c>yaml</c>.</summary>
    public required string Form { get; init; }

    /// <summary>SHA-256 (hex) of the text in UTF-8.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How many of its own tests passed when it was brought in.</summary>
    public required int TestsPassed { get; init; }

    /// <summary>How many of its own tests failed when it was brought in.</summary>
    public required int TestsFailed { get; init; }

    public required Guid AuthorId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? RetiredAt { get; set; }
    public Guid? RetiredBy { get; set; }
    public long Revision { get; set; }
}
