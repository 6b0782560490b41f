using ModelRegistry.Domain.Governance;

namespace ModelRegistry.Domain.Tests.Governance;

public class RecertificationTests
{
    readonly Recertification _rules = new();
    readonly DateOnly _today = new(2026, 1, 15);

    [Theory]
    [InlineData(RiskTier.High, "2026-07-14")]
    [InlineData(RiskTier.Medium, "2027-01-15")]
    [InlineData(RiskTier.Low, "2027-01-15")]
    public void The_default_span_depends_on_the_tier(RiskTier tier, string due) =>
        Assert.Equal(DateOnly.Parse(due, null), _rules.Due(tier, _today));

    [Fact]
    public void Any_trigger_but_the_date_itself_makes_it_due_today() =>
        Assert.All(Enum.GetValues<RecertificationTrigger>(), trigger => Assert.Equal(
            trigger is RecertificationTrigger.DueDate ? _today.AddDays(9) : _today,
            _rules.After(trigger, _today.AddDays(9), _today)));

    [Fact]
    public void A_trigger_never_puts_the_date_off() => Assert.Equal(
        _today.AddDays(-3), _rules.After(RecertificationTrigger.DriftBreach, _today.AddDays(-3), _today));

    [Fact]
    public void It_is_overdue_from_the_day_after()
    {
        Assert.False(_rules.IsOverdue(_today, _today));
        Assert.True(_rules.IsOverdue(_today.AddDays(-1), _today));
    }
}
