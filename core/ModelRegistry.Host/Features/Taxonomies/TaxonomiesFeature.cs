namespace ModelRegistry.Host.Features.Taxonomies;

/// <summary>The managed vocabularies: read by everybody, kept by administrators.</summary>
static class TaxonomiesFeature
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Vocabularies");
        ListVocabularies.Map(routes);
        ListTerms.Map(routes);
        GetTerm.Map(routes);
        AddTerm.Map(routes);
        ChangeTerm.Map(routes);
    }
}
