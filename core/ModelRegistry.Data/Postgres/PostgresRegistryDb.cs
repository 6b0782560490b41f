using Microsoft.EntityFrameworkCore;

namespace ModelRegistry.Data.Postgres;

/// <summary>The registry on PostgreSQL or Aurora.</summary>
public sealed class PostgresRegistryDb(DbContextOptions<PostgresRegistryDb> options) : RegistryDb(options)
{
    public override bool IsPostgres => true;

    public override async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellationToken) =>
        new(await Database.BeginTransactionAsync(cancellationToken), turn: null);

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        // Keys and sort keys compare by bytes, as they do in SQLite, whatever the cluster's locale.
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            if (property.ClrType == typeof(string))
                property.SetCollation("C");
    }
}
