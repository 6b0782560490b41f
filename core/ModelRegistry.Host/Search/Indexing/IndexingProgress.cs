namespace ModelRegistry.Host.Search.Indexing;

/// <summary>How far bringing the index up to date is: models done, models in all once they are counted.</summary>
sealed record IndexingProgress(
    DateTimeOffset StartedAt, long Done, long? Total, DateTimeOffset? FinishedAt, string? Error);
