using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;

namespace ModelRegistry.Host.Taxonomy;

/// <summary>
/// The managed vocabularies, held in memory. A change made by this process shows at once; one made by another process
/// within <see cref="Freshness"/>.
/// </summary>
sealed class Vocabularies(IServiceScopeFactory scopes, TimeProvider clock)
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    Held? _held;
    long _changes;

    /// <summary>The vocabularies as they are now.</summary>
    public async ValueTask<VocabularySnapshot> CurrentAsync(CancellationToken cancellationToken)
    {
        var held = Volatile.Read(ref _held);
        if (held is not null && clock.GetElapsedTime(held.At) < Freshness) return held.Snapshot;

        var (changes, at) = (Interlocked.Read(ref _changes), clock.GetTimestamp());
        var snapshot = await ReadAsync(cancellationToken);
        if (changes == Interlocked.Read(ref _changes)) Volatile.Write(ref _held, new Held(snapshot, at));
        return snapshot;
    }

    /// <summary>Forgets what is held; call it after a change was committed.</summary>
    public void Changed()
    {
        Interlocked.Increment(ref _changes);
        Volatile.Write(ref _held, null);
    }

    async Task<VocabularySnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        var rows = await db.VocabularyTerms.AsNoTracking().OrderBy(row => row.Value)
            .Select(row => new { row.Vocabulary, row.Value, Retired = row.RetiredAt != null })
            .ToListAsync(cancellationToken);
        return new(rows.GroupBy(row => row.Vocabulary).ToDictionary(
            group => group.Key,
            IReadOnlyList<VocabularyValue> (group) =>
                [.. group.Select(row => new VocabularyValue(row.Value, row.Retired))]));
    }

    sealed record Held(VocabularySnapshot Snapshot, long At);
}
