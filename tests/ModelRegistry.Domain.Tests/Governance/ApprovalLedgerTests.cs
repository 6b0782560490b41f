using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Domain.Governance;

namespace ModelRegistry.Domain.Tests.Governance;

public class ApprovalLedgerTests
{
    readonly Sha256Digest _content = Sha256Digest.Of("content"u8);
    readonly DateTimeOffset _now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    Approval Record(
        string by, Role role, int minutesAgo, ApprovalDecision decision = ApprovalDecision.Approved) =>
        new(role, by, decision, _content, _now.AddMinutes(-minutesAgo));

    IReadOnlyList<Approval> Standing(params Approval[] records) =>
        new ApprovalLedger(records, ["bob"]).Standing(_content, _now);

    [Fact]
    public void An_approval_counts_from_its_time_on()
    {
        Assert.Single(Standing(Record("alice", Role.Mrc, 0)));
        Assert.Empty(Standing(Record("alice", Role.Mrc, -1)));
    }

    [Fact]
    public void An_approval_of_other_content_does_not_count() =>
        Assert.Empty(Standing(Record("alice", Role.Mrc, 5) with { Manifest = Sha256Digest.Of("other"u8) }));

    [Fact]
    public void An_approval_counts_until_it_expires()
    {
        Assert.Single(Standing(Record("alice", Role.Mrc, 5) with { Expires = _now.AddTicks(1) }));
        Assert.Empty(Standing(Record("alice", Role.Mrc, 5) with { Expires = _now }));
    }

    [Fact]
    public void A_makers_approval_does_not_count() => Assert.Empty(Standing(Record("Bob", Role.Mrc, 5)));

    [Fact]
    public void The_latest_approval_of_a_person_in_a_role_stands_alone()
    {
        var first = Record("alice", Role.Mrc, 9);
        var again = Record("ALICE", Role.Mrc, 5);
        var security = Record("alice", Role.Security, 7);

        Assert.Equal([security, again], Standing(again, first, security));
    }

    [Theory]
    [InlineData(ApprovalDecision.Rejected)]
    [InlineData(ApprovalDecision.Revoked)]
    public void A_later_rejection_or_revocation_takes_back_all_that_the_person_approved(ApprovalDecision decision)
    {
        var carol = Record("carol", Role.Mrc, 8);

        var standing = Standing(Record("alice", Role.Security, 9), Record("alice", Role.Mrc, 7), carol,
            Record("Alice", Role.Mrc, 5, decision));

        Assert.Equal([carol], standing);
    }

    [Fact]
    public void At_one_instant_a_rejection_prevails_in_whatever_order_they_come()
    {
        var approved = Record("alice", Role.Mrc, 5);
        var rejected = Record("alice", Role.Mrc, 5, ApprovalDecision.Rejected);

        Assert.Empty(Standing(approved, rejected));
        Assert.Empty(Standing(rejected, approved));
    }

    [Fact]
    public void A_person_who_approves_after_rejecting_has_approved()
    {
        Approval[] records = [Record("alice", Role.Legal, 9, ApprovalDecision.Rejected), Record("alice", Role.Mrc, 5)];
        var ledger = new ApprovalLedger(records, []);

        Assert.Equal([records[1]], ledger.Standing(_content, _now));
        Assert.Empty(ledger.Rejections(_content, _now));
    }

    [Fact]
    public void Rejections_stand_until_revoked()
    {
        var rejected = Record("alice", Role.Mrc, 9, ApprovalDecision.Rejected);
        var revoked = Record("alice", Role.Mrc, 5, ApprovalDecision.Revoked);

        Assert.Equal([rejected], new ApprovalLedger([rejected], []).Rejections(_content, _now));
        Assert.Empty(new ApprovalLedger([rejected, revoked], []).Rejections(_content, _now));
    }

    [Fact]
    public void A_standing_rejection_takes_the_approvals_of_its_role_with_it()
    {
        var rejected = Record("carol", Role.Mrc, 4, ApprovalDecision.Rejected);
        var security = Record("dave", Role.Security, 5);
        Approval[] records = [Record("alice", Role.Mrc, 5), security, rejected];

        Assert.Equal([security], new ApprovalLedger(records, []).Counting(_content, _now));
        Assert.Equal(2, new ApprovalLedger([.. records, Record("carol", Role.Mrc, 3, ApprovalDecision.Revoked)], [])
            .Counting(_content, _now).Count);
    }
}
