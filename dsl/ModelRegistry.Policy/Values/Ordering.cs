namespace ModelRegistry.Policy.Values;

/// <summary>
/// Puts two values in order. The answer is a range of signs, because "12 months" against "365 days" depends on the
/// year; null when the two have no order at all.
/// </summary>
sealed class Ordering
{
    readonly Durations _durations = new();

    public (int Min, int Max)? Compare(Value left, Value right) => (left, right) switch
    {
        (Value.Number a, Value.Number b) => Exact(a.Amount.CompareTo(b.Amount)),
        (Value.Percent a, Value.Percent b) => Exact(a.Ratio.CompareTo(b.Ratio)),
        (Value.Size a, Value.Size b) => Exact(a.Bytes.CompareTo(b.Bytes)),
        (Value.Date a, Value.Date b) => Exact(a.Day.CompareTo(b.Day)),
        (Value.Instant a, Value.Instant b) => Exact(a.Moment.CompareTo(b.Moment)),
        (Value.Date a, Value.Instant b) => Exact(a.Day.CompareTo(DayOf(b.Moment))),
        (Value.Instant a, Value.Date b) => Exact(DayOf(a.Moment).CompareTo(b.Day)),
        (Value.Version a, Value.Version b) => Exact(a.Semantic.CompareTo(b.Semantic)),
        (Value.Member a, Value.Member b) => Exact(a.Rank.CompareTo(b.Rank)),
        (Value.Duration a, Value.Duration b) => Compare(a, b),
        _ => null,
    };

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);

    (int, int) Compare(Value.Duration left, Value.Duration right)
    {
        if (left.Months == right.Months) return Exact(left.Exact.CompareTo(right.Exact));
        var (a, b) = (_durations.Bounds(left), _durations.Bounds(right));
        return (a.Shortest.CompareTo(b.Longest), a.Longest.CompareTo(b.Shortest));
    }

    static (int, int) Exact(int sign) => (Math.Sign(sign), Math.Sign(sign));
}
