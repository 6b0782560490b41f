using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>Moves days and moments by durations.</summary>
sealed class Calendar
{
    readonly Durations _durations = new();

    /// <summary>A day stays a day, unless the distance is no whole number of days.</summary>
    public Value Moved(Value start, Value.Duration distance) => start switch
    {
        Value.Date date when distance.Exact.Ticks % TimeSpan.TicksPerDay == 0 =>
            new Value.Date(Ordering.DayOf(_durations.After(Midnight(date.Day), distance))),
        Value.Date date => new Value.Instant(_durations.After(Midnight(date.Day), distance)),
        Value.Instant instant => new Value.Instant(_durations.After(instant.Moment, distance)),
        _ => start,
    };

    public static Value.Duration Negative(Value.Duration duration) => new(-duration.Months, -duration.Exact);

    public static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
