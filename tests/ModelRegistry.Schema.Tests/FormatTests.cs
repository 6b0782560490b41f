namespace ModelRegistry.Schema.Tests;

public sealed class FormatTests
{
    [Theory]
    [InlineData(TextFormat.Digest, Documents.Digest)]
    [InlineData(TextFormat.Digest, "sha256:" + Documents.Digest)]
    [InlineData(TextFormat.Url, "https://git/ai/answer-bot")]
    [InlineData(TextFormat.Url, "ssh://git@github.com/a/b")]
    [InlineData(TextFormat.Email, "ml-oncall@company.com")]
    [InlineData(TextFormat.Email, "root@localhost")]
    [InlineData(TextFormat.Region, "us-east-1")]
    [InlineData(TextFormat.Region, "DE")]
    [InlineData(TextFormat.Person, "alice")]
    [InlineData(TextFormat.Person, "Zoë van Dam")]
    [InlineData(TextFormat.Role, "Head of Risk")]
    [InlineData(TextFormat.Uuid, "0198f3c2-8a51-7c3e-b1d4-2f6a9e0c7d35")]
    [InlineData(TextFormat.SemVer, "1.0.0-alpha.1+build.007")]
    [InlineData(TextFormat.None, "")]
    public void A_text_of_the_format_matches(TextFormat format, string text) =>
        Assert.True(TextFormats.Matches(format, text));

    [Theory]
    [InlineData(TextFormat.Digest, "...")]
    [InlineData(TextFormat.Digest, Documents.Digest + "0")]
    [InlineData(TextFormat.Digest, Documents.Digest + "\n")]
    [InlineData(TextFormat.Digest, "sha512:" + Documents.Digest)]
    [InlineData(TextFormat.Url, "git/ai/answer-bot")]
    [InlineData(TextFormat.Url, "/etc/passwd")]
    [InlineData(TextFormat.Url, "https://")]
    [InlineData(TextFormat.Url, "mailto:a@b")]
    [InlineData(TextFormat.Url, "https://me:word@git/ai")]
    [InlineData(TextFormat.Email, "nobody")]
    [InlineData(TextFormat.Email, "a@b@c")]
    [InlineData(TextFormat.Email, "a b@c")]
    [InlineData(TextFormat.Region, "us east")]
    [InlineData(TextFormat.Region, "1-us")]
    [InlineData(TextFormat.Region, "us-")]
    [InlineData(TextFormat.Person, "")]
    [InlineData(TextFormat.Person, " alice")]
    [InlineData(TextFormat.Person, "ali\u0000ce")]
    [InlineData(TextFormat.Uuid, "0198f3c28a517c3eb1d42f6a9e0c7d35")]
    [InlineData(TextFormat.SemVer, "1.0")]
    [InlineData(TextFormat.SemVer, "01.0.0")]
    [InlineData(TextFormat.SemVer, "1.0.0-01")]
    [InlineData(TextFormat.SemVer, "v1.0.0")]
    public void A_text_of_another_shape_does_not(TextFormat format, string text) =>
        Assert.False(TextFormats.Matches(format, text));

    [Theory]
    [InlineData("Apache-2.0", true)]
    [InlineData("(MIT OR Apache-2.0) AND GPL-2.0+ WITH Classpath-exception-2.0", true)]
    [InlineData("LicenseRef-acme", true)]
    [InlineData("", false)]
    [InlineData("MIT,", false)]
    [InlineData("see LICENSE.txt!", false)]
    [InlineData("MIT  OR ISC", false)]
    public void A_licence_looks_like_an_expression(string text, bool shaped) =>
        Assert.Equal(shaped, TextFormats.IsLicenceShaped(text));

    [Theory]
    [InlineData("12 months", 12, 0)]
    [InlineData("1 year", 12, 0)]
    [InlineData("30 days", 0, 30 * 24 * 60)]
    [InlineData("2 weeks", 0, 14 * 24 * 60)]
    [InlineData("6 hours", 0, 360)]
    [InlineData("5 minutes", 0, 5)]
    [InlineData("60 seconds", 0, 1)]
    [InlineData("60000 ms", 0, 1)]
    [InlineData("P1Y2M", 14, 0)]
    [InlineData("P1W2D", 0, 9 * 24 * 60)]
    [InlineData("P1DT2H3M", 0, (24 + 2) * 60 + 3)]
    [InlineData("PT60S", 0, 1)]
    public void A_duration_is_months_and_an_exact_rest(string text, int months, int minutes)
    {
        Assert.True(CalendarDuration.TryParse(text, out var duration));

        Assert.Equal(new CalendarDuration(months, TimeSpan.FromMinutes(minutes)), duration);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("12months")]
    [InlineData("12 moons")]
    [InlineData("5 mss")]
    [InlineData("-1 days")]
    [InlineData("1234567 days")]
    [InlineData("12 months\n")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P1H")]
    public void Anything_else_is_no_duration(string? text) => Assert.False(CalendarDuration.TryParse(text, out _));

    [Fact]
    public void The_longest_duration_that_is_read_still_fits()
    {
        Assert.True(CalendarDuration.TryParse("P999999Y999999M999999W999999DT999999H999999M999999S", out var duration));
        Assert.True(duration.Exact > TimeSpan.FromDays(7 * 999_999));
    }

    [Fact]
    public void A_month_and_a_day_after_the_last_of_january_is_the_first_of_march()
    {
        var start = new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero);

        var end = new CalendarDuration(1, TimeSpan.FromDays(1)).After(start);

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), end);
    }
}
