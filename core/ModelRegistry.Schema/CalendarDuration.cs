using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ModelRegistry.Schema;

/// <summary>
/// A length of time: months and years, which differ in length, and an exact rest.
/// Written <c>12 months</c>, <c>30 days</c>, <c>6 hours</c>, or as ISO 8601: <c>P1Y</c>, <c>P30D</c>, <c>PT6H</c>.
/// At most six digits a number.
/// </summary>
/// <param name="Months">Calendar months; a year is twelve.</param>
/// <param name="Exact">What is not calendar: weeks, days, hours and less.</param>
public readonly partial record struct CalendarDuration(int Months, TimeSpan Exact)
{
    /// <summary>Reads either form; false when the text is neither.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CalendarDuration duration)
    {
        duration = default;
        if (text is null) return false;
        if (Words.Match(text) is { Success: true } words)
        {
            duration = Of(Amount(words.Groups["n"]), words.Groups["unit"].Value);
            return true;
        }

        if (Iso.Match(text) is not { Success: true } iso) return false;
        duration = new(
            Amount(iso.Groups["y"]) * 12 + Amount(iso.Groups["mo"]),
            TimeSpan.FromDays(Amount(iso.Groups["w"]) * 7 + Amount(iso.Groups["d"]))
                + TimeSpan.FromHours(Amount(iso.Groups["h"]))
                + TimeSpan.FromMinutes(Amount(iso.Groups["mi"]))
                + TimeSpan.FromSeconds(Amount(iso.Groups["s"])));
        return true;
    }

    /// <summary>The moment this much later.</summary>
    public DateTimeOffset After(DateTimeOffset start) => start.AddMonths(Months) + Exact;

    static CalendarDuration Of(int amount, string unit) => unit switch
    {
        "ms" => new(0, TimeSpan.FromMilliseconds(amount)),
        "second" => new(0, TimeSpan.FromSeconds(amount)),
        "minute" => new(0, TimeSpan.FromMinutes(amount)),
        "hour" => new(0, TimeSpan.FromHours(amount)),
        "day" => new(0, TimeSpan.FromDays(amount)),
        "week" => new(0, TimeSpan.FromDays(amount * 7)),
        "month" => new(amount, TimeSpan.Zero),
        _ => new(amount * 12, TimeSpan.Zero),
    };

    static int Amount(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\A(?<n>[0-9]{1,6}) ((?<unit>second|minute|hour|day|week|month|year)s?|(?<unit>ms))\z")]
    static partial Regex Words { get; }

    [GeneratedRegex(@"\AP(?=.)((?<y>[0-9]{1,6})Y)?((?<mo>[0-9]{1,6})M)?((?<w>[0-9]{1,6})W)?((?<d>[0-9]{1,6})D)?"
        + @"(T(?=.)((?<h>[0-9]{1,6})H)?((?<mi>[0-9]{1,6})M)?((?<s>[0-9]{1,6})S)?)?\z")]
    static partial Regex Iso { get; }
}
