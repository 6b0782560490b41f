using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ModelRegistry.Host.Features.Cards;

/// <summary>Model cards: metadata, records and annotations on one page.</summary>
static class CardsFeature
{
    public static IHostApplicationBuilder AddCards(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<CardSections>();
        builder.Services.TryAddSingleton<CardPage>();
        builder.Services.TryAddScoped<CardMaker>();
        return builder;
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Model cards");
        GetCard.Map(routes);
        PutAnnotations.Map(routes);
    }
}
