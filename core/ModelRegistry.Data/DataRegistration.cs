using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Data.Postgres;
using ModelRegistry.Data.Sqlite;

namespace ModelRegistry.Data;

/// <summary>Puts the database into the service container.</summary>
public static class DataRegistration
{
    /// <summary>Contexts that are kept for the next request.</summary>
    const int SqliteContexts = 32;

    /// <summary>The registry on a SQLite file, made when it is not there.</summary>
    public static IServiceCollection AddSqliteRegistry(this IServiceCollection services, string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, Pooling = true }.ToString();
        services.AddSingleton<WriteTurns>();
        services.AddDbContextPool<SqliteRegistryDb>(
            options => options.UseSqlite(connection).AddInterceptors(new SqliteSettings()), SqliteContexts);
        return services.AddScoped<RegistryDb>(provider =>
        {
            // EF would open and close around every query, and each time register its functions with SQLite again; so
            // the connection is open for as long as the context is in use
            var db = provider.GetRequiredService<SqliteRegistryDb>();
            db.Database.OpenConnection();
            return db;
        });
    }

    /// <summary>The registry on PostgreSQL, by an Npgsql connection string (several hosts are allowed).</summary>
    public static IServiceCollection AddPostgresRegistry(this IServiceCollection services, string connection)
    {
        services.AddDbContext<PostgresRegistryDb>(options => options.UseNpgsql(connection));
        return services.AddScoped<RegistryDb>(provider => provider.GetRequiredService<PostgresRegistryDb>());
    }
}
