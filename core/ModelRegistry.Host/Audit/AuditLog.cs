namespace ModelRegistry.Host.Audit;

static partial class AuditLog
{
    [LoggerMessage(EventId = 1301, Level = LogLevel.Error, Message =
        "Audit events could not be moved into the log; trying again")]
    public static partial void SequencingFailed(this ILogger log, Exception error);
}
