using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Evidence;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.EvidenceIntake;

/// <summary>Adds rows of evidence with their audit events.</summary>
sealed class EvidenceLog(RegistryDb db, AuditTrail audit, CurrentUser user, TimeProvider clock)
{
    public EvidenceEntry Add(
        FoundVersion found, string kind, string subject, byte[] document, EvidenceReading.Read read)
    {
        var row = new EvidenceRecord
        {
            Id = Guid.CreateVersion7(),
            VersionId = found.Version.Id,
            Kind = kind,
            SubjectDigest = subject,
            ManifestDigest = found.Version.ManifestDigest,
            Facts = read.Facts.ToJsonString(),
            Document = Encoding.UTF8.GetString(document),
            DocumentDigest = Sha256Hex.Of(document),
            Finished = read.Finished,
            RecordedBy = user.Id,
            RecordedAt = clock.GetUtcNow(),
        };
        db.Evidence.Add(row);
        found.Version.UpdatedAt = row.RecordedAt;
        audit.Record(AuditActions.EvidenceAttached, "version", found.Version.Id.ToString(), new JsonObject
        {
            ["document"] = $"sha256:{row.DocumentDigest}",
            ["evidence"] = row.Id.ToString(),
            ["kind"] = kind,
            ["subject"] = $"sha256:{subject}",
        });
        return new(row.Id, kind, subject, Counts: true, JsonSerializer.SerializeToElement(read.Facts),
            row.DocumentDigest, row.Finished, user.Handle, row.RecordedAt);
    }
}
