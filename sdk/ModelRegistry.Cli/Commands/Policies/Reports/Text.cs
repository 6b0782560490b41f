using System.Globalization;

namespace ModelRegistry.Cli.Commands.Policies.Reports;

/// <summary>Numbers as reports write them.</summary>
static class Text
{
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
