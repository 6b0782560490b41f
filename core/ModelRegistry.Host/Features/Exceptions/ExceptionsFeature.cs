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
        builder.Services.TryAddScoped<ExceptionWriter>();
        builder.Services.TryAddScoped<ExceptionRequestLog>();
        builder.Services.TryAddScoped<ExceptionRequestViews>();
        builder.Services.TryAddScoped<OpenRequests>();
        return builder;
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Exceptions");
        GrantException.Map(routes);
        ListExceptions.Map(routes);
        GetException.Map(routes);
        RevokeException.Map(routes);
        RequestException.Map(routes);
        ListExceptionRequests.Map(routes);
        DecideExceptionRequest.Map(routes);
    }
}
