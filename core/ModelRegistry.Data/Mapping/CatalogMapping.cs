using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data.Lineage;
using ModelRegistry.Data.Taxonomy;

namespace ModelRegistry.Data.Mapping;

static class CatalogMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<LineageEdgeRecord>(entity =>
        {
            entity.ToTable("lineage_edges");
            entity.HasIndex(row => new { row.FromKind, row.FromRef });
            entity.HasIndex(row => new { row.ToKind, row.ToRef });
        });
        model.Entity<VocabularyTermRecord>(entity =>
        {
            entity.ToTable("vocabulary_terms");
            entity.HasIndex(row => new { row.Vocabulary, row.Value }).IsUnique();
        });
    }
}
