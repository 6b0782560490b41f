namespace ModelRegistry.Data;

/// <summary>
/// A row whose every change counts up <see cref="Revision"/>: the strong ETag, and the concurrency token.
/// </summary>
public interface IRevisioned
{
    long Revision { get; set; }
}
