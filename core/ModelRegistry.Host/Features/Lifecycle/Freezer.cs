using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Models;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;
using ModelRegistry.Schema.Merging;

namespace ModelRegistry.Host.Features.Lifecycle;

/// <summary>
/// Freezes the content of a version under its manifest digest; whoever submits is a maker of it from then on.
/// </summary>
sealed class Freezer(RegistryDb db, FrozenContent content, CurrentUser user, TimeProvider clock)
{
    const string Submitter = "submitter";

    public async Task FreezeAsync(
        FoundVersion found, EffectiveDocument document, CancellationToken cancellationToken)
    {
        var (version, manifest) = (found.Version, FrozenManifest.Of(document, content));
        (version.Manifest, version.ManifestDigest) = (manifest.Json, manifest.Digest);
        version.FrozenAt = clock.GetUtcNow();
        if (await db.VersionAuthors.AnyAsync(row =>
            row.VersionId == version.Id && row.UserId == user.Id && row.Part == Submitter, cancellationToken)) return;
        db.VersionAuthors.Add(new VersionAuthorRecord
        {
            VersionId = version.Id,
            UserId = user.Id,
            Part = Submitter,
        });
    }
}
