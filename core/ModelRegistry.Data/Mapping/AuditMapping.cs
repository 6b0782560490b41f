using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data.Audit;

namespace ModelRegistry.Data.Mapping;

static class AuditMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<AuditOutboxRecord>(entity =>
        {
            entity.ToTable("audit_outbox");
            entity.HasIndex(row => new { row.EnqueuedAt, row.Id });
        });
        model.Entity<AuditLogRecord>(entity =>
        {
            entity.ToTable("audit_log");
            entity.HasKey(row => row.Seq);
            entity.Property(row => row.Seq).ValueGeneratedNever();
            entity.HasIndex(row => row.Id).IsUnique();
            entity.HasIndex(row => new { row.TargetKind, row.TargetId, row.Seq });
            entity.HasIndex(row => new { row.Action, row.Seq });
        });
        model.Entity<AuditHeadRecord>(entity =>
        {
            entity.ToTable("audit_head");
            entity.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<DisclosureRecord>(entity =>
        {
            entity.ToTable("audit_disclosures");
            entity.HasIndex(row => row.EventId);
            entity.HasIndex(row => row.SubjectId);
        });
    }
}
