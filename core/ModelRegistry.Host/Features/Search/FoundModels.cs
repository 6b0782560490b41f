using ModelRegistry.Client.Search;
using ModelRegistry.Host.Api;
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

    public static IResult ToCsv(IEnumerable<FoundModel> models, string? next) => Csv.Of(
        ["model", "newestVersion", "productionVersion", "states", "riskTier", "kinds", "frameworks", "licences",
            "owners", "tags", "updatedAt"],
        models.Select(model => new[]
        {
            model.Model, model.NewestVersion, model.ProductionVersion, string.Join(' ', model.States), model.RiskTier,
            string.Join(' ', model.Kinds), string.Join(' ', model.Frameworks), string.Join(' ', model.Licences),
            string.Join(' ', model.Owners), string.Join(' ', model.Tags), Csv.Time(model.UpdatedAt),
        }), next);
}
