using ModelRegistry.Data.Governance;
using ModelRegistry.Data.Models;
using ModelRegistry.Host.Work;

namespace ModelRegistry.Host.Governance.Timers;

/// <summary>
/// Sets the clock for what happens by itself, in the transaction of the change that calls for it: each day ends at
/// 24:00
/// UTC.
/// </summary>
sealed class GovernanceTimers(WorkQueue work)
{
    public void ExceptionEnds(ExceptionRecord exception) =>
        work.Enqueue(ExceptionEnd.Name, exception.Id.ToString(), dueAt: After(exception.ExpiresOn));

    public void RecertificationIsDue(VersionRecord version, DateOnly day) =>
        work.Enqueue(RecertificationDue.Name, version.Id.ToString(), dueAt: After(day));

    static DateTimeOffset After(DateOnly day) => new(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
