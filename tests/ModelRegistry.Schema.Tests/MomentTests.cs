using ModelRegistry.Schema.Validation;

namespace ModelRegistry.Schema.Tests;

public sealed class MomentTests
{
    readonly MetadataValidator _validator = new(new MetadataSchema());

    [Theory]
    [InlineData("2025-10-20T14:55Z", true)]
    [InlineData("2025-10-20T14:55:01+02:00", true)]
    [InlineData("2025-10-20T14:55:01.1234567Z", true)]
    [InlineData("2025-10-20", true)]
    [InlineData("2025-10-20T14:55", false)]
    [InlineData("2025-10-20T14:55:01", false)]
    [InlineData("2025-10-20T25:00Z", false)]
    [InlineData("yesterday", false)]
    public void A_moment_has_its_offset(string time, bool fine) =>
        Assert.Equal(fine, IsFine($$$"""{"governance":{"approvals":[{"time":"{{{time}}}"}]}}"""));

    [Theory]
    [InlineData("2026-04-20", true)]
    [InlineData("2026-02-29", false)]
    [InlineData("2026-4-20", false)]
    [InlineData("20.04.2026", false)]
    [InlineData("2026-04-20T00:00Z", false)]
    public void A_date_is_a_day_of_the_calendar(string date, bool fine) =>
        Assert.Equal(fine, IsFine($$$"""{"governance":{"recert_date":"{{{date}}}"}}"""));

    bool IsFine(string json) => _validator.Validate(Documents.Element(json)).Count == 0;
}
