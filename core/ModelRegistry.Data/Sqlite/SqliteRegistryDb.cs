using Microsoft.EntityFrameworkCore;

namespace ModelRegistry.Data.Sqlite;

/// <summary>The registry on SQLite, for one process: writers take turns at the <see cref="WriteTurns"/>.</summary>
public sealed class SqliteRegistryDb(DbContextOptions<SqliteRegistryDb> options, WriteTurns turns) : RegistryDb(options)
{
    public override bool IsPostgres => false;

    public override async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellationToken)
    {
        var turn = await turns.TakeAsync(cancellationToken);
        try
        {
            return new(await Database.BeginTransactionAsync(cancellationToken), turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        using var turn = await turns.TakeAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
}
