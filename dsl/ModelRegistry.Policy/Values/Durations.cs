using System.Globalization;
using System.Text.RegularExpressions;

namespace ModelRegistry.Policy.Values;

/// <summary>
/// Reads, adds and compares durations. Milliseconds to weeks are exact; months and years belong to the calendar.
/// </summary>
sealed partial class Durations
{
    const int MaxMonths = 12_000;
    const double MaxDays = 366_000;

    /// <summary>A number and a unit, or ISO 8601; null when it is neither or reaches beyond a thousand years.</summary>
    public Value.Duration? Parse(string text)
    {
        var words = Words.Match(text);
        if (words.Success)
        {
            return decimal.TryParse(
                words.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out var number)
                ? Of(number, words.Groups["unit"].Value) : null;
        }

        var iso = Iso.Match(text);
        if (!iso.Success || iso.Length < 3 || text.EndsWith('T')) return null;
        var months = (Part(iso, "years") * 12) + Part(iso, "months");
        var days = (Part(iso, "weeks") * 7) + Part(iso, "days");
        var exact = days + (Part(iso, "hours") / 24) + (Part(iso, "minutes") / 1440) + (Part(iso, "seconds") / 86400);
        return Make(months, exact);
    }

    /// <summary>So many of a unit; null for no unit of time, or for a part of a month.</summary>
    public Value.Duration? Of(decimal number, string unit) => unit.Length > 2 ? OfLong(number, unit.TrimEnd('s'))
        : unit switch
    {
        "ms" => Make(0, number / 86_400_000),
        "s" => Make(0, number / 86_400),
        _ => null,
    };

    /// <summary>The day or moment so much later. Months end on the last day of a shorter month.</summary>
    public DateTimeOffset After(DateTimeOffset start, Value.Duration duration) =>
        After(start, duration.Months, duration.Exact);

    /// <summary>The same for months and exact time apart.</summary>
    public DateTimeOffset After(DateTimeOffset start, int months, TimeSpan exact)
    {
        try
        {
            return start.AddMonths(months) + exact;
        }
        catch (ArgumentOutOfRangeException)
        {
            return months < 0 || exact < TimeSpan.Zero ? DateTimeOffset.MinValue
                : DateTimeOffset.MaxValue;
        }
    }

    /// <summary>
    /// The shortest and longest time that this can be, over all starts: a month is 28 to 31 days.
    /// </summary>
    public (TimeSpan Shortest, TimeSpan Longest) Bounds(Value.Duration duration)
    {
        if (duration.Months == 0) return (duration.Exact, duration.Exact);
        var (shortest, longest) = (TimeSpan.MaxValue, TimeSpan.MinValue);
        for (var start = 0; start < 48; start++)
        {
            var from = new DateTime(4001, 1, 1).AddMonths(start);
            var span = from.AddMonths(duration.Months) - from;
            if (span < shortest) shortest = span;
            if (span > longest) longest = span;
        }

        return (shortest + duration.Exact, longest + duration.Exact);
    }

    public string Describe(Value.Duration duration)
    {
        List<string> parts = [];
        if (duration.Months != 0) parts.Add(Plural(duration.Months, "month"));
        var exact = duration.Exact;
        if (exact != TimeSpan.Zero || duration.Months == 0)
        {
            parts.Add(exact.Ticks % TimeSpan.TicksPerDay == 0 ? Plural(exact.Days, "day")
                : exact.Ticks % TimeSpan.TicksPerHour == 0 ? Plural((int)exact.TotalHours, "hour")
                : exact.Ticks % TimeSpan.TicksPerSecond == 0 ? Plural((long)exact.TotalSeconds, "second")
                : string.Create(CultureInfo.InvariantCulture, $"{exact.TotalMilliseconds} ms"));
        }

        return string.Join(" and ", parts);
    }

    Value.Duration? OfLong(decimal number, string unit) => unit switch
    {
        "second" => Make(0, number / 86_400),
        "minute" => Make(0, number / 1_440),
        "hour" => Make(0, number / 24),
        "day" => Make(0, number),
        "week" => Make(0, number * 7),
        "month" => Make(number, 0),
        "year" => Make(number * 12, 0),
        _ => null,
    };

    static Value.Duration? Make(decimal months, decimal days) =>
        months != decimal.Truncate(months) || Math.Abs(months) > MaxMonths || Math.Abs(days) > (decimal)MaxDays
            ? null
            : new((int)months, TimeSpan.FromTicks((long)decimal.Round(days * TimeSpan.TicksPerDay)));

    static decimal Part(Match match, string name) =>
        decimal.TryParse(
            match.Groups[name].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value : 0;

    static string Plural(long number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");

    [GeneratedRegex("^(?<number>[0-9]{1,9}(\\.[0-9]{1,9})?) (?<unit>[a-z]{1,8})$", RegexOptions.NonBacktracking)]
    static partial Regex Words { get; }

    [GeneratedRegex(
        "^P((?<years>[0-9]{1,4})Y)?((?<months>[0-9]{1,5})M)?((?<weeks>[0-9]{1,5})W)?((?<days>[0-9]{1,6})D)?"
        + "(T((?<hours>[0-9]{1,7})H)?((?<minutes>[0-9]{1,8})M)?((?<seconds>[0-9]{1,9}(\\.[0-9]{1,7})?)S)?)?$",
        RegexOptions.NonBacktracking)]
    static partial Regex Iso { get; }
}
