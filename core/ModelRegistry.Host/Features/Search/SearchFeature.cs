namespace ModelRegistry.Host.Features.Search;

/// <summary>Find models; keep the index.</summary>
static class SearchFeature
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Search");
        SearchModels.Map(routes);
        SuggestModels.Map(routes);
        ListSimilarModels.Map(routes);
        RebuildSearchIndex.Map(routes);
        ShowSearchIndex.Map(routes);
    }
}
