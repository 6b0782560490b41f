namespace ModelRegistry.Host.Api;

static partial class IdempotencyLog
{
    [LoggerMessage(EventId = 1011, Level = LogLevel.Warning, Message =
        "The answer to a request with an idempotency key could not be kept; the request itself was carried out")]
    public static partial void AnswerNotKept(this ILogger log, Exception error);

    [LoggerMessage(EventId = 1012, Level = LogLevel.Error, Message = "Old idempotency keys could not be removed")]
    public static partial void KeySweepFailed(this ILogger log, Exception error);
}
