using ModelRegistry.Client.Taxonomies;
using ModelRegistry.Data.Taxonomy;
using ModelRegistry.Host.Api;

namespace ModelRegistry.Host.Features.Taxonomies;

static class TermMapping
{
    public static VocabularyTerm ToWire(VocabularyTermRecord row) =>
        new(row.Value, row.Label, row.Description, row.RetiredAt is not null, ETags.Of(row));
}
