namespace ModelRegistry.Host.Work;

static partial class WorkLog
{
    [LoggerMessage(EventId = 1201, Level = LogLevel.Warning, Message =
        "{Subscriber} failed on {Count} items; they will be tried again")]
    public static partial void WorkFailed(this ILogger log, Exception error, string subscriber, int count);

    [LoggerMessage(EventId = 1202, Level = LogLevel.Error, Message = "The queue of {Subscriber} could not be read")]
    public static partial void WorkLoopFailed(this ILogger log, Exception error, string subscriber);

    [LoggerMessage(EventId = 1203, Level = LogLevel.Warning, Message = "The background work could not be counted")]
    public static partial void WorkNotCounted(this ILogger log, Exception error);
}
