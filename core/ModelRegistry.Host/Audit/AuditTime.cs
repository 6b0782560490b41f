using System.Globalization;

namespace ModelRegistry.Host.Audit;

/// <summary>Times as events carry them: RFC 3339, UTC, six decimals.</summary>
static class AuditTime
{
    const string Format = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static string Write(DateTimeOffset time) =>
        time.ToUniversalTime().ToString(Format, CultureInfo.InvariantCulture);

    public static bool TryRead(string? text, out DateTimeOffset time) => DateTimeOffset.TryParseExact(
        text, Format, CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
}
