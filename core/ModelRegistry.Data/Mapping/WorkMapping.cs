using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data.Work;

namespace ModelRegistry.Data.Mapping;

static class WorkMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<WorkItem>(entity =>
        {
            entity.ToTable("work_items");
            entity.HasIndex(row => new { row.Subscriber, row.State, row.DueAt });
        });
        model.Entity<IdempotencyRecord>(entity =>
        {
            entity.ToTable("idempotency_keys");
            entity.HasKey(row => new { row.UserId, row.Key });
            entity.HasIndex(row => row.CreatedAt);
        });
    }
}
