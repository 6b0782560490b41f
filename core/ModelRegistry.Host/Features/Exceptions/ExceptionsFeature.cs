using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ModelRegistry.Host.Features.Exceptions;

/// <summary>Exceptions to policy rules, each for a time.</summary>
static class ExceptionsFeature
{
    public const string Model = "/models/{group}/{name}";

    public static IHostApplicationBuilder AddExceptions(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddScoped<ExceptionTerms>();
        builder.Services.TryAddScoped<ExceptionCheck>();
        builder.Services.TryAddScoped<ExceptionViews>();
        return builder;
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Exceptions");
        GrantException.Map(routes);
        ListExceptions.Map(routes);
        RevokeException.Map(routes);
    }
}
