using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ModelRegistry.Host.Taxonomy;

static class TaxonomyRegistration
{
    public static IHostApplicationBuilder AddTaxonomy(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<VocabularyCatalog>();
        builder.Services.TryAddSingleton<Vocabularies>();
        builder.Services.TryAddScoped<VocabularySeed>();
        return builder;
    }
}
