using System.Globalization;

namespace ModelRegistry.Cli.Shell;

/// <summary>Writes moments, always in UTC.</summary>
static class Moments
{
    public static string Day(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Minute(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
