namespace ModelRegistry.Host.Search.Embedded;

static partial class SearchLog
{
    [LoggerMessage(EventId = 1401, Level = LogLevel.Error,
        Message = "The search index could not be written to disk; searches go on, and writing it is tried again")]
    public static partial void SearchCommitFailed(this ILogger log, Exception failure);
}
