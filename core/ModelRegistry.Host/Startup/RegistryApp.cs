using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Features;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Search;
using ModelRegistry.Host.Search.Indexing;
using ModelRegistry.Host.Taxonomy;
using ModelRegistry.Host.Telemetry;
using ModelRegistry.Host.Versions;
using ModelRegistry.Host.Work;

namespace ModelRegistry.Host.Startup;

/// <summary>Puts the areas together: the table of contents of the host.</summary>
static class RegistryApp
{
    public static async Task RunAsync(string[] args)
    {
        await using var app = Build(args);
        using var folder = app.HoldFolder();
        var token = await app.PrepareAsync(CancellationToken.None);
        await app.StartListeningAsync(token);
        Greeting.Print(app, token);
        await app.WaitForShutdownAsync();
    }

    public static async Task MigrateAsync(string[] args)
    {
        await using var app = Build(args);
        await app.SetUpAsync(CancellationToken.None);
        Console.WriteLine("The database is up to date.");
    }

    /// <summary>Makes the search index anew while no registry runs on the folder.</summary>
    public static async Task ReindexAsync(string[] args)
    {
        await using var app = Build(args);
        using var folder = app.HoldFolder();
        await app.SetUpAsync(CancellationToken.None);
        var models = 0L;
        var indexer = app.Services.GetRequiredService<SearchIndexer>();
        await indexer.RebuildAsync((done, _) => models = done, CancellationToken.None);
        Console.WriteLine($"The search index is made anew: {models} models.");
    }

    /// <param name="args">The command line.</param>
    /// <param name="replace">Replaces services after all are registered; for tests, a clock say.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddEnvironmentVariables("REGISTRY_").AddCommandLine(args);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // what it throws is logged where it is handled
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        builder.Logging.AddFilter(typeof(TokenAuthentication).FullName, LogLevel.Warning);
        var settings = builder.Settings();
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = BodyLimit.Default;
        });
        builder.Services.AddSingleton(settings).AddSingleton(TimeProvider.System);

        builder.AddDatabase();
        builder.AddIdentity();
        builder.AddAudit();
        builder.AddWork();
        builder.AddSearch();
        builder.AddApi();
        builder.AddTelemetry();
        builder.AddFeatures();

        replace?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseMiddleware<NulInAddress>();
        app.UseMiddleware<ModelIdPaths>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<PermissionGate>();
        app.UseMiddleware<StorableBodies>();
        app.UseMiddleware<IdempotencyMiddleware>();
        app.UseMiddleware<EntityTagMiddleware>();
        app.MapTelemetry();
        if (settings.Roles.Has(Roles.Api)) app.MapApi();
        return app;
    }

    /// <summary>
    /// Brings the database up to date; on an empty one, makes the first administrator and returns the token.
    /// </summary>
    public static async Task<string?> PrepareAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        await app.SetUpAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FirstStart>().PrepareAsync(cancellationToken);
    }

    /// <summary>
    /// Brings the database up to date and makes nobody: jobs that show no token leave the first administrator to the
    /// first start.
    /// </summary>
    static async Task SetUpAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        await db.Database.MigrateAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<VocabularySeed>().PrepareAsync(cancellationToken);
        await scope.ServiceProvider.PrepareGovernanceAsync(cancellationToken);
    }

    static FileStream? HoldFolder(this WebApplication app) =>
        DataFolder.Hold(app.Services.GetRequiredService<HostSettings>());

    static void AddDatabase(this IHostApplicationBuilder builder)
    {
        var settings = builder.Settings();
        DataFolder.Create(settings.Data);
        if (settings.IsSqlite) builder.Services.AddSqliteRegistry(settings.SqliteFile);
        else builder.Services.AddPostgresRegistry(settings.Database);
    }
}
