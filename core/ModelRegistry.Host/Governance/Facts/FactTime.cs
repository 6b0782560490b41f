using System.Globalization;

namespace ModelRegistry.Host.Governance.Facts;

/// <summary>Times as the metadata schema writes them.</summary>
static class FactTime
{
    /// <summary>The day in UTC, <c>2026-04-20</c>.</summary>
    public static string Day(DateTimeOffset time) => Day(DateOnly.FromDateTime(time.UtcDateTime));

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The instant in UTC, RFC 3339 to the second.</summary>
    public static string Instant(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
