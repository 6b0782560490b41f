namespace ModelRegistry.Domain.Governance;

/// <summary>
/// Nobody approves a version that they had a hand in. Makers are its authors, everybody who uploaded an artifact of it
/// or attached a declaration, and whoever submitted it. People are compared by id, without case and outer spaces.
/// </summary>
public sealed class SegregationOfDuties
{
    /// <summary>The rule's id in answers and audit events.</summary>
    public const string RuleId = "SOD-001";

    readonly PersonComparer _people = new();

    /// <summary>Whether the person may approve a version made by these people.</summary>
    public DutyCheck Check(string approver, IEnumerable<string> makers) => IsMaker(approver, makers)
        ? new DutyCheck.Refused(RuleId,
            "You are an author, an uploader or the submitter of this version, and nobody approves their own work. "
            + "Ask another person who holds the role.")
        : new DutyCheck.Kept();

    /// <summary>Whether the person is one of the makers.</summary>
    public bool IsMaker(string person, IEnumerable<string> makers) =>
        makers.Any(maker => _people.Equals(maker, person));
}
