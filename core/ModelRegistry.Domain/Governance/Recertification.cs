namespace ModelRegistry.Domain.Governance;

/// <summary>When a model must be looked at again. Spans are calendar days; on the day it is due it is not
/// overdue.</summary>
public sealed class Recertification
{
    /// <summary>The days a certificate of a High tier model lasts unless a policy says less.</summary>
    public const int HighDays = 180;

    /// <summary>The days a certificate of any other model lasts unless a policy says less.</summary>
    public const int OtherDays = 365;

    public int DaysFor(RiskTier tier) => tier is RiskTier.High ? HighDays : OtherDays;

    /// <summary>The default due date of a model that was certified on this day.</summary>
    public DateOnly Due(RiskTier tier, DateOnly certified) => certified.AddDays(DaysFor(tier));

    /// <summary>
    /// The due date after a trigger: a date that comes by itself stays; anything else makes the model due today, and
    /// never later than it was.
    /// </summary>
    public DateOnly After(RecertificationTrigger trigger, DateOnly due, DateOnly today) =>
        trigger is not RecertificationTrigger.DueDate && today < due ? today : due;

    public bool IsOverdue(DateOnly due, DateOnly today) => today > due;
}
