namespace ModelRegistry.Host.Search.Embedded;

static partial class SearchLog
{
    [LoggerMessage(EventId = 1401, Level = LogLevel.Error,
        Message = "The search index could not be written to disk; searches go on, and writing it is tried again")]
    public static partial void SearchCommitFailed(this ILogger log, Exception failure);

    [LoggerMessage(EventId = 1402, Level = LogLevel.Warning,
        Message = "The search index is made anew from the database, because {Reason}")]
    public static partial void SearchIndexLost(this ILogger log, string reason);

    [LoggerMessage(EventId = 1403, Level = LogLevel.Error,
        Message = "The search index could not be brought up to date")]
    public static partial void SearchRebuildFailed(this ILogger log, Exception failure);
}
