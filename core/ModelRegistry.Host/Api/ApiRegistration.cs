using System.Text.Json;
using System.Text.Json.Serialization;
using ModelRegistry.Host.Api.Description;
using ModelRegistry.Host.Features;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Api;

static class ApiRegistration
{
    public const string Prefix = "/api/v1";

    public static IHostApplicationBuilder AddApi(this IHostApplicationBuilder builder)
    {
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(options => Configure(options.SerializerOptions));
        builder.Services.AddValidation().AddSingleton<IProblemDetailsService, ValidationProblems>();
        builder.Services.AddScoped<IdempotencyStore>();
        if (builder.Roles().Has(Roles.Worker)) builder.Services.AddHostedService<IdempotencySweepLoop>();
        builder.Services.AddOpenApi("v1", ApiDocument.Configure);
        return builder;
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapApiReference();
        var api = app.MapGroup(Prefix).ProducesProblem(StatusCodes.Status401Unauthorized);
        ((IEndpointConventionBuilder)api).Finally(ImpliedAnswers.Declare);
        api.MapFeatures();
    }

    static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowDuplicateProperties = false;
        options.MaxDepth = 64;
        options.Converters.Add(new JsonStringEnumConverter());
        FeatureJson.Add(options.TypeInfoResolverChain);
    }
}
