namespace ModelRegistry.Policy.Values;

/// <summary>How long a waiver may last.</summary>
sealed class WaiverRules
{
    readonly Durations _durations = new();

    /// <summary>The last day of a waiver that is granted on a day and lasts as long as it may.</summary>
    public DateOnly LastDay(DateOnly granted, Value.Duration longest) => Ordering.DayOf(
        _durations.After(new DateTimeOffset(granted.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), longest));
}
