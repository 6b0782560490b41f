using System.Globalization;

namespace ModelRegistry.Host.Audit;

/// <summary>Times as events carry them: RFC 3339, UTC, six decimals.</summary>
static class AuditTime
{
    public static string Write(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
