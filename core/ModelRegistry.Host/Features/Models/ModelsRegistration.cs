using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ModelRegistry.Host.Features.Models;

static class ModelsRegistration
{
    public static IHostApplicationBuilder AddModels(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<ModelTexts>();
        builder.Services.TryAddScoped<ModelStore>();
        builder.Services.TryAddScoped<ModelFinder>();
        return builder;
    }
}
