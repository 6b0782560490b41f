namespace ModelRegistry.Host.Features.Impact;

static partial class ImpactLog
{
    [LoggerMessage(EventId = 1302, Level = LogLevel.Error, Message = "An impact run failed after its answer had begun")]
    public static partial void ImpactFailed(this ILogger log, Exception error);
}
