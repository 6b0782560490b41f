using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ModelRegistry.Data.Postgres;
using ModelRegistry.Data.Sqlite;

namespace ModelRegistry.Data;

/// <summary>For <c>dotnet ef migrations</c> on PostgreSQL: no server is asked.</summary>
public sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresRegistryDb>
{
    public PostgresRegistryDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresRegistryDb>().UseNpgsql("Host=localhost").Options);
}

/// <summary>For <c>dotnet ef migrations</c> on SQLite.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteRegistryDb>
{
    public SqliteRegistryDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteRegistryDb>().UseSqlite("Data Source=design.db").Options);
}
