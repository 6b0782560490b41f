using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data.Models;

namespace ModelRegistry.Data.Mapping;

static class ModelsMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ModelRecord>(entity =>
        {
            entity.ToTable("models");
            entity.HasIndex(row => row.Key).IsUnique();
            entity.HasIndex(row => row.UpdatedAt);
        });
        model.Entity<VersionRecord>(entity =>
        {
            entity.ToTable("versions");
            entity.Property(row => row.State).HasConversion<string>();
            entity.HasIndex(row => new { row.ModelId, row.Version }).IsUnique();
            entity.HasIndex(row => new { row.ModelId, row.SortKey });
            entity.HasIndex(row => new { row.State, row.Id });
            entity.HasOne<ModelRecord>().WithMany().HasForeignKey(row => row.ModelId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<VersionAuthorRecord>(entity =>
        {
            entity.ToTable("version_authors");
            entity.HasKey(row => new { row.VersionId, row.UserId, row.Part });
            entity.HasOne<VersionRecord>().WithMany().HasForeignKey(row => row.VersionId);
        });
    }
}
