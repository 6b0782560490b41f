using System.Globalization;

namespace ModelRegistry.Cli.Shell;

/// <summary>Writes sizes for people: <c>1.2 GB</c>, in steps of a thousand.</summary>
static class Sizes
{
    public static string Of(double bytes)
    {
        string[] units = ["B", "kB", "MB", "GB", "TB", "PB"];
        var unit = 0;
        for (; bytes >= 999.95 && unit < units.Length - 1; unit++) bytes /= 1000;
        return string.Create(CultureInfo.InvariantCulture, $"{bytes:0.#} {units[unit]}");
    }
}
