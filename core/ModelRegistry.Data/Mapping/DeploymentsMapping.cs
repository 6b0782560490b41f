using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data.Deployments;
using ModelRegistry.Data.Models;

namespace ModelRegistry.Data.Mapping;

static class DeploymentsMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<DeploymentRecord>(entity =>
        {
            entity.ToTable("deployments");
            entity.Property(row => row.TrafficPercent).HasConversion(
                percent => (int)(percent * 100), hundredths => hundredths / 100m);
            entity.HasIndex(row => new { row.ModelId, row.Environment, row.Region, row.Status });
            entity.HasIndex(row => row.VersionId);
            entity.HasOne<ModelRecord>().WithMany().HasForeignKey(row => row.ModelId).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<VersionRecord>().WithMany().HasForeignKey(row => row.VersionId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasMany(row => row.Endpoints).WithOne().HasForeignKey(row => row.DeploymentId);
        });
        model.Entity<EndpointRecord>(entity =>
        {
            entity.ToTable("endpoints");
            entity.HasIndex(row => row.Uri);
        });
        model.Entity<FindingRecord>(entity =>
        {
            entity.ToTable("findings");
            entity.HasIndex(row => new { row.ModelId, row.ClosedAt });
        });
    }
}
