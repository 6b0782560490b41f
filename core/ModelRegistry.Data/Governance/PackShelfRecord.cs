namespace ModelRegistry.Data.Governance;

/// <summary>
/// One row. Its revision counts every change of what judges, so that a process knows whether the sets that it holds are
/// those in force.
/// </summary>
public sealed class PackShelfRecord : IRevisioned
{
    public const int Only = 1;

    public required int Id { get; init; }
    public required DateTimeOffset ChangedAt { get; set; }
    public long Revision { get; set; }
}
