namespace ModelRegistry.Policy.Explaining;

/// <summary>Small things that sentences are made with.</summary>
static class Prose
{
    /// <summary><c>a, b and c</c>.</summary>
    public static string Join(IReadOnlyList<string> parts, string last = "and") => parts.Count < 2
        ? string.Concat(parts)
        : $"{string.Join(", ", parts.Take(parts.Count - 1))} {last} {parts[^1]}";

    /// <summary>The text as a sentence: it ends with a full stop.</summary>
    public static string Sentence(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 0 || trimmed[^1] is '.' or '!' or '?' ? trimmed : $"{trimmed}.";
    }
}
