using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Comparing;

/// <summary>
/// Cuts an ordered kind of value into intervals at constants, and picks every cut and something from each interval.
/// </summary>
sealed class Cuts(DateTimeOffset now)
{
    readonly Durations _durations = new();
    readonly Calendar _calendar = new();

    public IEnumerable<Value> Of(Term term) => term.Type switch
    {
        Schema.ScalarType { Kind: Schema.ScalarKind.Number } => Numbers(term, null, null)
            .Select(number => new Value.Number(number)),
        Schema.ScalarType { Kind: Schema.ScalarKind.Percent } => Numbers(term, 0, 1)
            .Select(number => new Value.Percent(number)),
        Schema.ScalarType { Kind: Schema.ScalarKind.Size } => Numbers(term, 0, null)
            .Select(number => new Value.Size(number)),
        Schema.ScalarType { Kind: Schema.ScalarKind.Date } => Days(term).Select(day => new Value.Date(day)),
        Schema.ScalarType { Kind: Schema.ScalarKind.Instant } => Days(term)
            .Select(day => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero))
            .Concat(term.Constants.OfType<Value.Instant>().SelectMany(each => Around(each.Moment)))
            .Concat(term.Ages.SelectMany(age => Around(Back(age)))).Select(moment => new Value.Instant(moment)),
        Schema.ScalarType { Kind: Schema.ScalarKind.Duration } => Durations(term),
        _ => Versions(term),
    };

    static IEnumerable<decimal> Numbers(Term term, decimal? least, decimal? most)
    {
        List<decimal> cuts =
        [
            .. term.Constants.Select(value => value switch
            {
                Value.Number number => number.Amount,
                Value.Percent percent => percent.Ratio,
                Value.Size size => size.Bytes,
                _ => (decimal?)null,
            }).OfType<decimal>().Distinct().Order(),
        ];
        if (cuts.Count == 0) cuts.Add(most is null ? 10 : 0.5m);
        var digit = least is null || most is null ? 1 : 0.01m;
        for (var i = 0; i < cuts.Count; i++)
        {
            var step = Math.Min(digit, Digit(cuts[i]));
            yield return cuts[i];
            if (i == 0) yield return cuts[i] - step;
            yield return i + 1 < cuts.Count && cuts[i] + step >= cuts[i + 1] ? (cuts[i] + cuts[i + 1]) / 2
                : cuts[i] + step;
        }

        foreach (var edge in new[] { least, most }.OfType<decimal>()) yield return edge;
    }

    static decimal Digit(decimal number) => new(1, 0, 0, false, (number / 1.0000000000000000000000000000m).Scale);

    IEnumerable<DateOnly> Days(Term term)
    {
        var today = Ordering.DayOf(now);
        return term.Constants.SelectMany(value => value switch
        {
            Value.Date date => [date.Day],
            Value.Instant instant => [Ordering.DayOf(instant.Moment)],
            _ => Array.Empty<DateOnly>(),
        })
        .Concat(term.Ages.Select(age => Ordering.DayOf(Back(age))).Append(today))
        .Concat(term.Reaches.SelectMany(reach => new[] { reach.Reach, Calendar.Negative(reach.Reach) }
            .Select(far => _calendar.Moved(reach.Anchor, far)).SelectMany(moved => moved switch
            {
                Value.Date date => [date.Day],
                Value.Instant instant => [Ordering.DayOf(instant.Moment)],
                _ => Array.Empty<DateOnly>(),
            })))
        .Distinct().SelectMany(day => new[] { day, day.AddDays(-1), day.AddDays(1) });
    }

    /// <summary>The moment since which something is exactly this old.</summary>
    DateTimeOffset Back(Value.Duration age) =>
        _durations.After(now, Calendar.Negative(age));

    static DateTimeOffset[] Around(DateTimeOffset moment) =>
        [moment, moment.AddSeconds(-1), moment.AddSeconds(1)];

    IEnumerable<Value> Durations(Term term)
    {
        var day = TimeSpan.FromDays(1);
        foreach (var cut in term.Constants.OfType<Value.Duration>())
        {
            yield return cut;
            if (cut.Months == 0)
            {
                yield return cut with { Exact = cut.Exact + day };
                if (cut.Exact > day) yield return cut with { Exact = cut.Exact - day };
                for (var months = cut.Exact.Days / 31; months <= (cut.Exact.Days / 28) + 1; months++)
                    if (months > 0) yield return new Value.Duration(months, TimeSpan.Zero);
                continue;
            }

            yield return cut with { Months = cut.Months + 1 };
            if (cut.Months > 1) yield return cut with { Months = cut.Months - 1 };
            var (shortest, longest) = _durations.Bounds(cut);
            yield return new Value.Duration(0, shortest - day);
            yield return new Value.Duration(0, shortest);
            yield return new Value.Duration(0, longest + day);
        }
    }

    static IEnumerable<Value> Versions(Term term) => term.Constants.OfType<Value.Version>()
        .SelectMany(cut => new[]
        {
            cut.Semantic.Text, $"{cut.Semantic.Major}.{cut.Semantic.Minor}.{cut.Semantic.Patch}-0",
            $"{cut.Semantic.Major}.{cut.Semantic.Minor}.{cut.Semantic.Patch + 1}-0", "0.0.0-0", "9999.0.0",
        })
        .Select(VersionNumber.Parse).OfType<VersionNumber>().Select(version => new Value.Version(version));
}
