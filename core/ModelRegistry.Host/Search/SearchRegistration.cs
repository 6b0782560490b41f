using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelRegistry.Host.Search.Embedded;
using ModelRegistry.Host.Search.Indexing;
using ModelRegistry.Host.Startup;
using ModelRegistry.Host.Work;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Search;

static class SearchRegistration
{
    /// <summary>A crash loses at most so much of the index, which is then sent again.</summary>
    static readonly TimeSpan CommitDelay = TimeSpan.FromSeconds(2);

    public static IHostApplicationBuilder AddSearch(this IHostApplicationBuilder builder)
    {
        var roles = builder.Roles();
        if (!roles.Has(Startup.Roles.Api) && !roles.Has(Startup.Roles.Indexer)) return builder;
        if (!roles.IsAll)
            throw new StartupException(
                "--roles: the embedded search index lives in one process, so api and indexer need --roles all. "
                + "Processes that are neither may run beside it.");

        builder.Services.TryAddSingleton<MetadataSchema>();
        builder.Services.TryAddSingleton<DocumentBuilder>();
        builder.Services.TryAddScoped<ModelFactsReader>();
        builder.Services.TryAddSingleton<ISearchIndex>(Open);
        builder.Services.TryAddSingleton<SearchIndexer>();
        builder.Services.TryAddSingleton<SearchKeeper>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SearchKeeper>());
        return builder.AddWorkHandler<SearchIndexHandler>(SearchIndexHandler.Name, Startup.Roles.Indexer);
    }

    static EmbeddedSearchIndex Open(IServiceProvider services)
    {
        var folder = Path.Combine(services.GetRequiredService<HostSettings>().Data, "search");
        var log = services.GetRequiredService<ILogger<EmbeddedSearchIndex>>();
        switch (EmbeddedSearchIndex.Open(folder, CommitDelay, services.GetRequiredService<TimeProvider>(), log))
        {
            case SearchIndexOpening.Refused(var reason):
                throw new StartupException(reason);
            case SearchIndexOpening.Opened(var index, var rebuild):
                if (rebuild is not null) log.SearchIndexLost(rebuild);
                return index;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
