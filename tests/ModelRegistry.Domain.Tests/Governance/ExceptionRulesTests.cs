using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Domain.Tests.Governance;

public class ExceptionRulesTests
{
    readonly ExceptionRules _rules = new();
    readonly ExceptionLimits _limits = new(true, [Role.Legal, Role.Security], TimeSpan.FromDays(30), true);

    readonly ExceptionGrant _grant = new(
        "LIC-001", ModelName.Parse("search/answer-bot"), null, "The licence is being bought.", ["no external use"],
        "bob", "lara", Role.Legal, Day(1), Day(31));

    static DateTimeOffset Day(int day) => new(2026, 1, day, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_complete_exception_within_the_limits_can_be_granted() => Assert.Empty(_rules.Check(_grant, _limits));

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var wrong = _grant with
        {
            Rationale = " ", Controls = [" "], GrantedBy = "BOB", ApproverRole = Role.Mrc, Until = Day(31).AddHours(12),
        };

        Assert.Equal(
            [
                "An exception needs a rationale.",
                "Waiving LIC-001 needs at least one compensating control.",
                "LIC-001 is waived by Legal or Security, not by MRC.",
                "Nobody grants an exception that they asked for.",
                "LIC-001 is waived for at most 30 days; 30.5 were asked for.",
            ],
            _rules.Check(wrong, _limits));
    }

    [Fact]
    public void An_exception_ends_after_it_begins()
    {
        Assert.Equal(["An exception ends after it begins."], _rules.Check(_grant with { Until = Day(1) }, _limits));
        Assert.Empty(_rules.Check(_grant with { Until = Day(1).AddTicks(1) }, _limits));
    }

    [Fact]
    public void A_rule_that_is_never_waivable_is_not_waived() => Assert.Equal(
        ["The rule LIC-001 can never be waived."], _rules.Check(_grant, _limits with { Waivable = false }));

    [Fact]
    public void Controls_and_span_are_free_where_the_policy_leaves_them_free() => Assert.Empty(_rules.Check(
        _grant with { Controls = [], Until = Day(31).AddYears(9) },
        _limits with { ControlsRequired = false, MaxSpan = null }));

    [Fact]
    public void An_exception_covers_its_model_from_its_first_to_before_its_last_instant()
    {
        var version = SemanticVersion.Parse("1.0.0");

        Assert.True(_grant.Covers(_grant.Model, version, Day(1)));
        Assert.True(_grant.Covers(_grant.Model, version, Day(31).AddTicks(-1)));
        Assert.False(_grant.Covers(_grant.Model, version, Day(31)));
        Assert.False(_grant.Covers(_grant.Model, version, Day(1).AddTicks(-1)));
        Assert.False(_grant.Covers(ModelName.Parse("search/other"), version, Day(2)));
        Assert.True((_grant with { Version = version }).Covers(_grant.Model, version, Day(2)));
        Assert.False((_grant with { Version = version }).Covers(_grant.Model, SemanticVersion.Parse("1.0.1"), Day(2)));
    }

    [Fact]
    public void The_time_left_counts_down_to_zero()
    {
        Assert.Equal(TimeSpan.FromDays(1), _grant.Remaining(Day(30)));
        Assert.Equal(TimeSpan.Zero, _grant.Remaining(Day(31)));
        Assert.Equal(TimeSpan.Zero, _grant.Remaining(Day(31).AddDays(5)));
    }
}
