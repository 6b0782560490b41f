namespace ModelRegistry.Domain.Lineage;

/// <summary>The wire names of kinds and relations: words in lower case, joined by <c>-</c>.</summary>
public static class LineageNames
{
    public static string Wire(this LineageKind kind) => Kebab(kind.ToString());
    public static string Wire(this LineageRelation relation) => Kebab(relation.ToString());

    /// <summary>Reads the wire name of a kind.</summary>
    public static bool TryParse(string? text, out LineageKind kind) => TryParse(text, Wire, out kind);

    /// <summary>Reads the wire name of a relation.</summary>
    public static bool TryParse(string? text, out LineageRelation relation) => TryParse(text, Wire, out relation);

    static bool TryParse<T>(string? text, Func<T, string> wire, out T value) where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            value = candidate;
            if (wire(candidate) == text) return true;
        }

        value = default;
        return false;
    }

    static string Kebab(string pascal) =>
        string.Concat(pascal.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $"-{c}" : $"{c}"))
            .ToLowerInvariant();
}
