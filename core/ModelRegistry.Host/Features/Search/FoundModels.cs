using ModelRegistry.Client.Search;
using ModelRegistry.Host.Search;

namespace ModelRegistry.Host.Features.Search;

static class FoundModels
{
    public static FoundModel ToWire(SearchHit hit)
    {
        var model = hit.Model;
        return new FoundModel
        {
            Id = model.ModelId,
            Model = $"{model.Group}/{model.Name}",
            Description = model.Description,
            NewestVersion = model.NewestVersion,
            ProductionVersion = model.ProductionVersion,
            States = model.States,
            RiskTier = model.RiskTier,
            Kinds = model.Kinds,
            Frameworks = model.Frameworks,
            Architectures = model.Architectures,
            Licences = model.Licences,
            Owners = model.Owners,
            Tags = model.Tags,
            Regions = model.Regions,
            Domains = model.Domains,
            UseCases = model.UseCases,
            Parameters = model.Parameters,
            UpdatedAt = model.UpdatedAt,
            Score = hit.Score,
            Highlights = [.. hit.Highlights.Select(one => new Highlight(one.Field, one.Html))],
        };
    }
}
