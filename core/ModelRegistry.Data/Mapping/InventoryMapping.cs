using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data.Inventory;
using ModelRegistry.Data.Models;

namespace ModelRegistry.Data.Mapping;

static class InventoryMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<InventoryStampRecord>(entity =>
        {
            entity.ToTable("inventory_stamps");
            entity.HasKey(row => row.VersionId);
            entity.Property(row => row.VersionId).ValueGeneratedNever();
            entity.HasIndex(row => new { row.ModelId, row.VersionId });
            entity.HasIndex(row => row.VersionId).HasDatabaseName("IX_inventory_stamps_unread")
                .HasFilter("\"ReadAt\" < \"Stamp\"");
            entity.HasOne<VersionRecord>().WithOne().HasForeignKey<InventoryStampRecord>(row => row.VersionId)
                .OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<InventoryDocumentRecord>(entity =>
        {
            entity.ToTable("inventory_documents");
            entity.HasKey(row => row.VersionId);
            entity.Property(row => row.VersionId).ValueGeneratedNever();
            entity.HasIndex(row => row.ValidUntil);
            entity.HasIndex(row => row.Basis);
            entity.HasOne<VersionRecord>().WithOne().HasForeignKey<InventoryDocumentRecord>(row => row.VersionId)
                .OnDelete(DeleteBehavior.Cascade);
        });
    }
}
