using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Domain.Governance;

/// <summary>
/// Every decision recorded for a version, and which of them count. A decision counts for the manifest digest it was
/// given for, from its time on until it expires, and only if its giver is no maker of the version. A later rejection or
/// revocation takes back all that the same person approved, in whatever role; of two at one instant the approval is the
/// earlier.
/// </summary>
public sealed class ApprovalLedger(IEnumerable<Approval> records, IEnumerable<string> makers)
{
    readonly SegregationOfDuties _duties = new();
    readonly PersonComparer _people = new();
    readonly Approval[] _records = [.. records.OrderBy(r => r.At).ThenBy(r => r.Decision)];
    readonly string[] _makers = [.. makers];

    /// <summary>The approvals that count now for this content: the latest of each person and role.</summary>
    public IReadOnlyList<Approval> Standing(Sha256Digest manifest, DateTimeOffset now) =>
        [.. Last(manifest, now).Where(r => r.Decision is ApprovalDecision.Approved)];

    /// <summary>The rejections that nobody took back.</summary>
    public IReadOnlyList<Approval> Rejections(Sha256Digest manifest, DateTimeOffset now) =>
        [.. Last(manifest, now).Where(r => r.Decision is ApprovalDecision.Rejected)];

    /// <summary>
    /// The approvals that stand, without those in a role that has a standing rejection, however many approved in it.
    /// </summary>
    public IReadOnlyList<Approval> Counting(Sha256Digest manifest, DateTimeOffset now)
    {
        var rejected = Rejections(manifest, now).Select(rejection => rejection.Role).ToHashSet();
        return [.. Standing(manifest, now).Where(approval => !rejected.Contains(approval.Role))];
    }

    List<Approval> Last(Sha256Digest manifest, DateTimeOffset now)
    {
        List<Approval> standing = [];
        foreach (var record in _records.Where(r => r.Manifest == manifest && r.At <= now))
        {
            _ = record.Decision is ApprovalDecision.Approved
                ? standing.RemoveAll(r => SamePerson(r, record)
                    && (r.Role == record.Role || r.Decision is ApprovalDecision.Rejected))
                : standing.RemoveAll(r => SamePerson(r, record));
            standing.Add(record);
        }

        standing.RemoveAll(r => r.Expires <= now || _duties.IsMaker(r.By, _makers));
        return standing;
    }

    bool SamePerson(Approval one, Approval other) => _people.Equals(one.By, other.By);
}
