using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Work;
using ModelRegistry.Host.Startup;
using ModelRegistry.Host.Work;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// Brings the completeness that lists and reports show up to what is on record, after files, approvals and whatever
/// else
/// counts. The version's revision stays: nobody's ETag is stale because a figure was counted again. The key of the work
/// is the version's id.
/// </summary>
sealed class CompletenessHandler(RegistryDb db, EffectiveCompleteness completeness) : IWorkHandler
{
    public const string Name = "completeness";

    public string Subscriber => Name;
    public string Role => Roles.Worker;
    public int BatchSize => 50;

    public async Task HandleAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        foreach (var id in items.Select(item => Guid.Parse(item.Key)).Distinct())
        {
            var found = await (
                from version in db.Versions.AsNoTracking()
                join model in db.Models.AsNoTracking() on version.ModelId equals model.Id
                where version.Id == id
                select new { Model = model, Version = version }).FirstOrDefaultAsync(cancellationToken);
            if (found is null) continue;
            var document = await completeness.DocumentAsync(found.Model, found.Version, cancellationToken);
            var percent = EffectiveCompleteness.Percent(completeness.Of(document));
            if (percent == found.Version.Completeness) continue;
            await db.Versions.Where(row => row.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Completeness, percent), cancellationToken);
        }
    }
}
