using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Host.Governance.Facts;
using ModelRegistry.Host.Governance.Packs;

namespace ModelRegistry.Host.Features.Exceptions;

/// <summary>Requests for exceptions as the wire has them.</summary>
sealed class ExceptionRequestViews(RegistryDb db, PackShelf shelf)
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
        var terms = await TermsAsync(rows, cancellationToken);
        return
        [
            .. rows.Select(row => new ExceptionRequestEntry(
                row.Id, row.RuleId, row.Version, row.Status, Handle(row.RequestedBy), row.Rationale,
                ExceptionFacts.Controls(row.Controls), row.Until, row.RequestedAt,
                terms[(row.ModelId, row.RuleId)],
                row.DecidedBy is { } by ? Handle(by) : null, row.DecidedIn, row.DecidedAt, row.DecisionReason,
                granted.TryGetValue(row.Id, out var exception) ? exception : null)),
        ];

        string Handle(Guid id) => handles.GetValueOrDefault(id) ?? id.ToString();
    }

    /// <summary>Who may waive each rule for its model.</summary>
    async Task<Dictionary<(Guid Model, string Rule), IReadOnlyList<string>>> TermsAsync(
        IReadOnlyList<ExceptionRequestRecord> rows, CancellationToken cancellationToken)
    {
        var packs = await shelf.CurrentAsync(cancellationToken);
        var ids = rows.Select(row => row.ModelId).ToHashSet();
        var models = await db.Models.AsNoTracking().Where(model => ids.Contains(model.Id))
            .ToDictionaryAsync(model => model.Id, model => (model.Group, model.Name), cancellationToken);
        return rows.Select(row => (row.ModelId, row.RuleId)).Distinct().ToDictionary(pair => pair, pair =>
            packs.AllFor(models[pair.ModelId].Group, models[pair.ModelId].Name).SelectMany(set => set.Rules)
                .FirstOrDefault(rule => rule.Id == pair.RuleId)?.Waivable.By ?? []);
    }
}
