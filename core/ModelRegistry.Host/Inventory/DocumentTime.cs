using ModelRegistry.Host.Governance;

namespace ModelRegistry.Host.Inventory;

/// <summary>How long a document stays what it is while nothing is recorded.</summary>
static class DocumentTime
{
    /// <summary>
    /// From the last moment up to <paramref name="now"/> at which an approval or exception began or ended, to the next.
    /// </summary>
    public static (DateTimeOffset From, DateTimeOffset Until) Around(VersionRecords records, DateTimeOffset now)
    {
        var (from, until) = (DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        foreach (var moment in Turns(records))
        {
            if (moment <= now && moment > from) from = moment;
            if (moment > now && moment < until) until = moment;
        }

        return (from, until);
    }

    static IEnumerable<DateTimeOffset> Turns(VersionRecords records)
    {
        foreach (var approval in records.Approvals)
        {
            yield return approval.At;
            if (approval.ExpiresAt is { } end) yield return end;
        }

        foreach (var exception in records.Exceptions)
        {
            yield return Midnight(exception.GrantedOn);
            if (exception.ExpiresOn < DateOnly.MaxValue) yield return Midnight(exception.ExpiresOn.AddDays(1));
        }
    }

    static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
