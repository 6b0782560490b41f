using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data.Identity;

namespace ModelRegistry.Data.Mapping;

static class IdentityMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<UserRecord>(entity =>
        {
            entity.ToTable("users");
            entity.HasIndex(row => row.HandleKey).IsUnique();
            entity.HasMany(row => row.Grants).WithOne().HasForeignKey(row => row.UserId);
        });
        model.Entity<GrantRecord>().ToTable("grants");
        model.Entity<TokenRecord>(entity =>
        {
            entity.ToTable("tokens");
            entity.HasIndex(row => row.UserId);
            entity.HasOne<UserRecord>().WithMany().HasForeignKey(row => row.UserId);
        });
    }
}
