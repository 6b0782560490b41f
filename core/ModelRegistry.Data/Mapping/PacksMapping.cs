using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data.Governance;

namespace ModelRegistry.Data.Mapping;

static class PacksMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<PolicyPackRecord>(entity =>
        {
            entity.ToTable("policy_packs");
            entity.HasKey(row => row.Sha256);
        });
        model.Entity<PackRecord>(entity =>
        {
            entity.ToTable("packs");
            entity.HasKey(row => row.Name);
        });
        model.Entity<PackVersionRecord>(entity =>
        {
            entity.ToTable("pack_versions");
            entity.HasIndex(row => new { row.Pack, row.Version }).IsUnique();
            entity.HasOne<PackRecord>().WithMany().HasForeignKey(row => row.Pack).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<PolicyPackRecord>().WithMany().HasForeignKey(row => row.Sha256)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PackPlaceRecord>(entity =>
        {
            entity.ToTable("pack_places");
            entity.HasIndex(row => new { row.Pack, row.Environment, row.Scope }).IsUnique();
            entity.HasOne<PackRecord>().WithMany().HasForeignKey(row => row.Pack).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<PackVersionRecord>().WithMany().HasForeignKey(row => row.EnforcedId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<PackVersionRecord>().WithMany().HasForeignKey(row => row.ShadowId)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PackProposalRecord>(entity =>
        {
            entity.ToTable("pack_proposals");
            entity.HasIndex(row => row.PlaceId).IsUnique().HasFilter("\"Status\" = 'open'")
                .HasDatabaseName("IX_pack_proposals_open");
            entity.HasOne<PackPlaceRecord>().WithMany().HasForeignKey(row => row.PlaceId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<PackVersionRecord>().WithMany().HasForeignKey(row => row.VersionId)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PackShelfRecord>(entity =>
        {
            entity.ToTable("pack_shelf");
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.HasData(new PackShelfRecord
            {
                Id = PackShelfRecord.Only, ChangedAt = DateTimeOffset.UnixEpoch,
            });
        });
    }
}
