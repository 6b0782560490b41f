using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Tests.Values;

public sealed class DurationTests
{
    readonly Durations _durations = new();

    [Theory]
    [InlineData("30 days", 0, 30.0)]
    [InlineData("1 day", 0, 1.0)]
    [InlineData("2 weeks", 0, 14.0)]
    [InlineData("36 hours", 0, 1.5)]
    [InlineData("12 months", 12, 0.0)]
    [InlineData("2 years", 24, 0.0)]
    [InlineData("P1Y", 12, 0.0)]
    [InlineData("P1Y2M3D", 14, 3.0)]
    [InlineData("P2W", 0, 14.0)]
    [InlineData("PT36H", 0, 1.5)]
    [InlineData("43200 s", 0, 0.5)]
    [InlineData("90 minutes", 0, 0.0625)]
    public void Words_and_ISO_8601_are_read(string text, int months, double days) =>
        Assert.Equal(new Value.Duration(months, TimeSpan.FromDays(days)), _durations.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("30")]
    [InlineData("days")]
    [InlineData("-3 days")]
    [InlineData("1.5 months")]
    [InlineData("3 fortnights")]
    [InlineData("2000 years")]
    [InlineData("999999999 days")]
    public void Anything_else_is_not(string text) => Assert.Null(_durations.Parse(text));

    [Theory]
    [InlineData("12 months", "365 days", 0, 1)]
    [InlineData("12 months", "366 days", -1, 0)]
    [InlineData("1 month", "28 days", 0, 1)]
    [InlineData("1 month", "31 days", -1, 0)]
    [InlineData("1 month", "32 days", -1, -1)]
    [InlineData("6 months", "180 days", 1, 1)]
    [InlineData("6 months", "184 days", -1, 0)]
    [InlineData("1 year", "12 months", 0, 0)]
    [InlineData("24 hours", "1 day", 0, 0)]
    public void Months_against_days_are_as_certain_as_the_calendar(string left, string right, int min, int max) =>
        Assert.Equal((min, max), new Ordering().Compare(_durations.Parse(left)!, _durations.Parse(right)!));

    [Theory]
    [InlineData("2026-01-31", "1 month", "2026-02-28")]
    [InlineData("2024-02-29", "1 year", "2025-02-28")]
    [InlineData("2026-01-01", "90 days", "2026-04-01")]
    public void A_month_later_is_the_same_day_or_the_last(string from, string duration, string to) =>
        Assert.Equal(
            DateTimeOffset.Parse($"{to}T00:00Z", null),
            _durations.After(DateTimeOffset.Parse($"{from}T00:00Z", null), _durations.Parse(duration)!));

    [Theory]
    [InlineData("1 day", "1 day")]
    [InlineData("14 months", "14 months")]
    [InlineData("P1M2D", "1 month and 2 days")]
    [InlineData("36 hours", "36 hours")]
    [InlineData("90 s", "90 seconds")]
    [InlineData("5 ms", "5 ms")]
    public void Durations_are_shown_in_words(string written, string shown) =>
        Assert.Equal(shown, _durations.Describe(_durations.Parse(written)!));

    [Fact]
    public void Beyond_the_calendar_time_stands_still()
    {
        var thousand = _durations.Parse("1000 years")!;

        Assert.Equal(DateTimeOffset.MaxValue, _durations.After(DateTimeOffset.MaxValue, thousand));
        Assert.Equal(
            DateTimeOffset.MinValue, _durations.After(DateTimeOffset.MinValue, new(-thousand.Months, default)));
    }

    [Theory]
    [InlineData("1.0.0-alpha", "1.0.0-alpha.1")]
    [InlineData("1.0.0-alpha.1", "1.0.0-alpha.beta")]
    [InlineData("1.0.0-alpha.beta", "1.0.0-beta")]
    [InlineData("1.0.0-beta.2", "1.0.0-beta.11")]
    [InlineData("1.0.0-rc.1", "1.0.0")]
    [InlineData("1.9.0", "1.10.0")]
    public void Versions_have_the_order_of_semantic_versioning(string lower, string higher)
    {
        Assert.True(VersionNumber.Parse(lower)!.CompareTo(VersionNumber.Parse(higher)) < 0);
        Assert.True(VersionNumber.Parse(higher)!.CompareTo(VersionNumber.Parse(lower)) > 0);
    }

    [Fact]
    public void Build_metadata_does_not_count() =>
        Assert.Equal(VersionNumber.Parse("1.0.0+a"), VersionNumber.Parse("1.0.0+b"));
}
