using System.Diagnostics.CodeAnalysis;

namespace ModelRegistry.Domain.Audit;

/// <summary>
/// The facts of an audit event: texts under names, in ordinal order of the names, so that equal facts are written in
/// equal bytes. At most <see cref="MaxEntries"/> entries, names of <see cref="MaxNameLength"/> and values of
/// <see cref="MaxValueLength"/> characters, which keeps an event far below the 32 KiB of a leaf.
/// </summary>
public sealed class AuditDetails : IEquatable<AuditDetails>
{
    /// <summary>The most entries.</summary>
    public const int MaxEntries = 32;

    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 64;

    /// <summary>The longest value, in characters.</summary>
    public const int MaxValueLength = 256;

    AuditDetails(IReadOnlyList<KeyValuePair<string, string>> entries) => Entries = entries;

    public static AuditDetails None => new([]);

    /// <summary>Names and values, ordered by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Entries { get; }

    /// <summary>Makes details of facts.</summary>
    /// <exception cref="ArgumentException">A limit is passed or a name stands twice: a bug of the writer.</exception>
    public static AuditDetails Of(params IEnumerable<(string Name, string Value)> facts) =>
        TryCreate(facts, out var details, out var reason)
            ? details
            : throw new ArgumentException(reason, nameof(facts));

    /// <summary>Makes details or says which limit is passed.</summary>
    public static bool TryCreate(
        IEnumerable<(string Name, string Value)> facts,
        [NotNullWhen(true)] out AuditDetails? details,
        [NotNullWhen(false)] out string? reason)
    {
        var sorted = facts.OrderBy(fact => fact.Name, StringComparer.Ordinal).ToArray();
        reason = sorted.Length > MaxEntries
            ? $"An audit event has at most {MaxEntries} details, not {sorted.Length}."
            : sorted.Select(fact => Explain(fact.Name, fact.Value)).FirstOrDefault(found => found is not null)
                ?? sorted.Zip(sorted.Skip(1)).Where(pair => pair.First.Name == pair.Second.Name)
                    .Select(pair => $"The audit detail '{pair.First.Name}' stands twice.").FirstOrDefault();
        details = reason is null ? new([.. sorted.Select(fact => KeyValuePair.Create(fact.Name, fact.Value))]) : null;
        return details is not null;
    }

    public bool Equals(AuditDetails? other) => other is not null && Entries.SequenceEqual(other.Entries);
    public override bool Equals(object? obj) => Equals(obj as AuditDetails);
    public override int GetHashCode() =>
        Entries.Aggregate(0, (hash, entry) => HashCode.Combine(hash, entry.Key, entry.Value));

    static string? Explain(string name, string value) => (name.Length, value.Length) switch
    {
        (0, _) => "An audit detail has no name.",
        ( > MaxNameLength, _) => $"The name of an audit detail has more than {MaxNameLength} characters.",
        (_, > MaxValueLength) => $"The audit detail '{name}' has more than {MaxValueLength} characters.",
        _ => null,
    };
}
