using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Governance.Timers;

namespace ModelRegistry.Host.Features.Approvals;

/// <summary>
/// Records by when a version that is approved as MRC must be looked at again, and sets the timer; save after it.
/// </summary>
sealed class Recertifying(
    Recertification rules, RecertificationFindings findings, GovernanceTimers timers, TimeProvider clock)
{
    /// <param name="version">The version.</param>
    /// <param name="asked">The day that was given; null for the one by risk tier.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task RecordAsync(VersionRecord version, DateOnly? asked, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var day = asked ?? rules.Due(RiskTiers.OrHigh(version.RiskTier), today);
        version.RecertifyBy = day;
        timers.RecertificationIsDue(version, day);
        if (!rules.IsOverdue(day, today)) await findings.CloseAsync(version, cancellationToken);
    }
}
