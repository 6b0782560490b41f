using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Domain.Governance;

namespace ModelRegistry.Domain.Tests.Governance;

public class DutiesTests
{
    readonly DateTimeOffset _now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    Approval By(string person, Role role = Role.Mrc) =>
        new(role, person, ApprovalDecision.Approved, Sha256Digest.Of("content"u8), _now);

    [Theory]
    [InlineData("bob")]
    [InlineData("BOB")]
    [InlineData(" bob ")]
    public void A_maker_does_not_approve(string approver)
    {
        var refused = Assert.IsType<DutyCheck.Refused>(new SegregationOfDuties().Check(approver, ["alice", "Bob"]));

        Assert.Equal("SOD-001", refused.RuleId);
        Assert.Contains("nobody approves their own work", refused.Reason);
    }

    [Fact]
    public void Anybody_else_does() =>
        Assert.IsType<DutyCheck.Kept>(new SegregationOfDuties().Check("carol", ["alice", "bob", "caro"]));

    [Fact]
    public void High_risk_takes_two_people()
    {
        var refused = Assert.IsType<DutyCheck.Refused>(
            new TwoPersonRule().Check(RiskTier.High, [By("alice"), By("Alice ", Role.Security)]));

        Assert.Equal("SOD-002", refused.RuleId);
        Assert.EndsWith("of 2 different people for production, and has those of 1.", refused.Reason);
        Assert.IsType<DutyCheck.Kept>(new TwoPersonRule().Check(RiskTier.High, [By("alice"), By("carol")]));
    }

    [Theory]
    [InlineData(RiskTier.Low)]
    [InlineData(RiskTier.Medium)]
    public void Other_tiers_do_not(RiskTier tier) => Assert.IsType<DutyCheck.Kept>(new TwoPersonRule().Check(tier, []));
}
