namespace ModelRegistry.Host.Search;

/// <summary>A facet: the name it has in queries and answers, and where its values stand in a document.</summary>
sealed record SearchFacet(string Name, Func<SearchDocument, IEnumerable<string>> Values)
{
    /// <summary>Every facet there is, in the order in which a page shows them.</summary>
    public static IReadOnlyList<SearchFacet> All { get; } =
    [
        new("state", d => d.States),
        new("riskTier", d => d.RiskTier is { } tier ? [tier] : []),
        new("kind", d => d.Kinds),
        new("framework", d => d.Frameworks),
        new("licence", d => d.Licences),
        new("owner", d => d.Owners),
        new("tags", d => d.Tags),
        new("region", d => d.Regions),
        new("group", d => [d.Group]),
        new("domain", d => d.Domains),
        new("useCase", d => d.UseCases),
        new("sensitivity", d => d.Sensitivities),
        new("dataDomain", d => d.DataDomains),
        new("geography", d => d.Geographies),
        new("customerImpact", d => d.CustomerImpacts),
    ];
}
