using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data.Governance;
using ModelRegistry.Data.Models;

namespace ModelRegistry.Data.Mapping;

static class GovernanceMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ApprovalRecord>(entity =>
        {
            entity.ToTable("approvals");
            entity.HasIndex(row => new { row.VersionId, row.At });
            entity.HasOne<VersionRecord>().WithMany().HasForeignKey(row => row.VersionId)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ExceptionRecord>(entity =>
        {
            entity.ToTable("exceptions");
            entity.HasIndex(row => new { row.ModelId, row.RuleId });
            entity.HasIndex(row => row.ExpiresOn);
            entity.HasOne<ModelRecord>().WithMany().HasForeignKey(row => row.ModelId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ExceptionRequestRecord>(entity =>
        {
            entity.ToTable("exception_requests");
            entity.HasIndex(row => new { row.ModelId, row.RequestedAt });
            entity.HasOne<ModelRecord>().WithMany().HasForeignKey(row => row.ModelId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DecisionRecord>(entity =>
        {
            entity.ToTable("decisions");
            entity.HasIndex(row => new { row.VersionId, row.At });
            entity.HasIndex(row => new { row.ModelId, row.At }).HasFilter("\"ModelId\" is not null");
            entity.HasIndex(row => new { row.Outcome, row.At });
            entity.HasIndex(row => row.BesideId).HasFilter("\"BesideId\" is not null");
            entity.HasQueryFilter(row => !row.IsShadow);        // who wants to see what only reports says so
            entity.HasOne<ModelRecord>().WithMany().HasForeignKey(row => row.ModelId).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<VersionRecord>().WithMany().HasForeignKey(row => row.VersionId)
                .OnDelete(DeleteBehavior.Restrict);
        });
    }
}
