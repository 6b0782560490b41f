using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Data.Evidence;
using ModelRegistry.Data.Models;

namespace ModelRegistry.Data.Mapping;

static class ArtifactsMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ArtifactRecord>(entity =>
        {
            entity.ToTable("artifacts");
            entity.HasIndex(row => new { row.VersionId, row.Path }).IsUnique();
            entity.HasIndex(row => row.Sha256);
            entity.HasOne<VersionRecord>().WithMany().HasForeignKey(row => row.VersionId)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<BlobRecord>(entity =>
        {
            entity.ToTable("blobs");
            entity.HasKey(row => new { row.Sha256, row.Region });
        });
        model.Entity<UploadRecord>(entity =>
        {
            entity.ToTable("uploads");
            entity.HasIndex(row => new { row.VersionId, row.Path });
            entity.HasIndex(row => new { row.State, row.ExpiresAt });
            entity.HasOne<VersionRecord>().WithMany().HasForeignKey(row => row.VersionId)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<EvidenceRecord>(entity =>
        {
            entity.ToTable("evidence");
            entity.HasIndex(row => new { row.VersionId, row.Kind, row.RecordedAt });
            entity.HasOne<VersionRecord>().WithMany().HasForeignKey(row => row.VersionId)
                .OnDelete(DeleteBehavior.Restrict);
        });
    }
}
