using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Taxonomy;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Host.Audit;

namespace ModelRegistry.Host.Taxonomy;

/// <summary>
/// Fills vocabularies that have no terms at all, at start. Terms are retired and never deleted, so this happens once.
/// </summary>
sealed class VocabularySeed(RegistryDb db, VocabularyCatalog catalog, AuditTrail audit)
{
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var filled = await db.VocabularyTerms.Select(row => row.Vocabulary).Distinct().ToListAsync(cancellationToken);
        var empty = catalog.All.Where(vocabulary => !filled.Contains(vocabulary.Name)).ToList();
        if (empty.Count == 0) return;

        foreach (var vocabulary in empty)
        {
            db.VocabularyTerms.AddRange(vocabulary.Seed.Select(term => new VocabularyTermRecord
            {
                Id = Guid.CreateVersion7(),
                Vocabulary = vocabulary.Name,
                Value = term.Value,
                Label = term.Label,
                Description = term.Description,
            }));
            audit.Record(AuditActions.VocabularyChanged, "vocabulary", vocabulary.Name,
                new JsonObject { ["seeded"] = vocabulary.Seed.Count });
        }
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
