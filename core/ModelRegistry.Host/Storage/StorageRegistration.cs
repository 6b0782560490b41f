using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Storage;

static class StorageRegistration
{
    public static IHostApplicationBuilder AddStorage(this IHostApplicationBuilder builder)
    {
        var folder = Path.Combine(builder.Settings().Data, "artifacts");
        builder.Services.TryAddSingleton<IArtifactStore>(services =>
            new LocalDiskStore(folder, services.GetRequiredService<TimeProvider>()));
        builder.Services.TryAddSingleton(services =>
            new PartUrls(PartUrlKey.At(Path.Combine(builder.Settings().Data, PartUrlKey.FileName)),
                services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<IValidateOptions<ArtifactOptions>, ArtifactOptionsValidator>();
        builder.Services.AddOptions<ArtifactOptions>().BindConfiguration(ArtifactOptions.Section).ValidateOnStart();
        return builder;
    }
}
