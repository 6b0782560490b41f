namespace ModelRegistry.Host.Problems;

static partial class ProblemLog
{
    [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    public static partial void RequestFailed(this ILogger log, Exception error, string method, PathString path);
}
