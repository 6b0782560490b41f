using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Facts;

namespace ModelRegistry.Host.Features.Exceptions;

/// <summary>Requests for exceptions as the wire has them.</summary>
sealed class ExceptionRequestViews(RegistryDb db, PackLibrary packs)
{
    public async Task<ExceptionRequestEntry> OfAsync(ExceptionRequestRecord row, CancellationToken cancellationToken) =>
        (await OfAsync([row], cancellationToken))[0];

    public async Task<IReadOnlyList<ExceptionRequestEntry>> OfAsync(
        IReadOnlyList<ExceptionRequestRecord> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => (Guid?)row.Id).ToList();
        var granted = await db.Exceptions.AsNoTracking().Where(one => ids.Contains(one.RequestId))
            .ToDictionaryAsync(one => one.RequestId!.Value, one => one.Id, cancellationToken);      // it is among ids
        var people = rows.SelectMany(row => new[] { row.RequestedBy, row.DecidedBy ?? row.RequestedBy }).ToHashSet();
        var handles = await db.Users.AsNoTracking().Where(user => people.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.Handle, cancellationToken);
        return
        [
            .. rows.Select(row => new ExceptionRequestEntry(
                row.Id, row.RuleId, row.Version, row.Status, Handle(row.RequestedBy), row.Rationale,
                ExceptionFacts.Controls(row.Controls), row.Until, row.RequestedAt,
                packs.Rule(row.RuleId)?.Waivable.By ?? [],
                row.DecidedBy is { } by ? Handle(by) : null, row.DecidedIn, row.DecidedAt, row.DecisionReason,
                granted.TryGetValue(row.Id, out var exception) ? exception : null)),
        ];

        string Handle(Guid id) => handles.GetValueOrDefault(id) ?? id.ToString();
    }
}
