using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Startup;
using ModelRegistry.Host.Storage;
using ModelRegistry.Host.Work;
using ModelRegistry.Inspection.Folders;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>Files of versions: uploads, references, downloads, inspection.</summary>
static class ArtifactsFeature
{
    public static void Add(IHostApplicationBuilder builder)
    {
        builder.AddStorage();
        var services = builder.Services;
        services.TryAddSingleton<LifecycleTable>();
        services.TryAddSingleton<ResidencyRule>();
        services.TryAddSingleton<ModelFolderInspector>();
        services.TryAddSingleton<Residency>();
        services.TryAddSingleton<ArtifactTypes>();
        services.TryAddSingleton<UploadCheck>();
        services.TryAddScoped<ArtifactVersions>();
        services.TryAddScoped<ArtifactLookup>();
        services.TryAddScoped<OpenContent>();
        services.TryAddScoped<UploadGuard>();
        services.TryAddScoped<ArtifactEffects>();
        services.TryAddScoped<HeldContent>();
        services.TryAddScoped<ContentCollector>();
        services.TryAddScoped<ArtifactRecorder>();
        services.TryAddScoped<KnownContent>();
        services.TryAddScoped<DamagedContent>();
        services.TryAddScoped<ContentReuse>();
        services.TryAddScoped<Uploaders>();
        services.TryAddScoped<UploadSessions>();
        services.TryAddScoped<UploadStarter>();
        services.TryAddScoped<UploadCompletion>();
        services.TryAddScoped<PartReceiver>();
        services.TryAddScoped<UploadSweep>();
        builder.AddWorkHandler<InspectArtifacts>(InspectArtifacts.Name, Roles.Worker);
        if (!builder.Roles().Has(Roles.Worker)) return;
        services.AddHostedService<UploadSweepLoop>();
        services.AddHostedService<ContentCollectionLoop>();
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Artifacts");
        StartUpload.Map(routes);
        GetUpload.Map(routes);
        PutPart.Map(routes);
        CompleteUpload.Map(routes);
        AbortUpload.Map(routes);
        AddReference.Map(routes);
        ListArtifacts.Map(routes);
        GetArtifact.Map(routes);
        RemoveArtifact.Map(routes);
        DownloadArtifact.Map(routes);
        GetInspection.Map(routes);
    }
}
