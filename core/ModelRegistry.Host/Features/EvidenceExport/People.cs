using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;

namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>The people whom a bundle names by id, with their handles and names as they are now.</summary>
sealed class People(RegistryDb db)
{
    public async Task<IReadOnlyDictionary<Guid, Person>> NamesAsync(
        Dossier dossier, LogPart part, CancellationToken cancellationToken)
    {
        var ids = dossier.Approvals.Select(row => row.ApproverId)
            .Concat(dossier.Exceptions.Select(row => row.ApproverId))
            .Concat(dossier.Evidence.Select(row => row.RecordedBy))
            .Concat(dossier.Artifacts.Select(row => row.UploadedBy))
            .Concat(dossier.Deployments.Select(row => row.CreatedBy))
            .Concat(part.Own.Select(one => Guid.Parse(one.Actor)))
            .Distinct().ToList();
        return await db.Users.AsNoTracking().Where(user => ids.Contains(user.Id))
            .Select(user => new { user.Id, user.Handle, user.DisplayName })
            .ToDictionaryAsync(user => user.Id, user => new Person(user.Handle, user.DisplayName), cancellationToken);
    }
}
