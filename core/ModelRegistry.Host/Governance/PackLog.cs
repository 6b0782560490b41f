namespace ModelRegistry.Host.Governance;

static partial class PackLog
{
    [LoggerMessage(EventId = 1061, Level = LogLevel.Warning, Message = "Policy pack {Pack}, {Warning}")]
    public static partial void PackWarned(this ILogger log, string pack, string warning);
}
