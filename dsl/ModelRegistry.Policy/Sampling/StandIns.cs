using System.Globalization;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Sampling;

/// <summary>
/// Puts stand-ins for people: the same one wherever the same person stands, so that comparisons come out as before.
/// What
/// the packs themselves name stays as it is.
/// </summary>
/// <param name="packs">The texts of the packs.</param>
sealed class StandIns(IReadOnlyList<string> packs)
{
    readonly Dictionary<string, string> _people = new(StringComparer.Ordinal);

    public int Count => _people.Count;

    public string For(string text, TextFormat format, string field)
    {
        if (IsNamed(text)) return text;
        if (format is TextFormat.Person or TextFormat.Email || field == "by") return Person(text);
        return format == TextFormat.None && (text.Contains('@') || IsProse(text)) ? Kept(text, "text {0}") : text;
    }

    /// <summary>A mailbox keeps its domain where a pack speaks of it.</summary>
    string Person(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 0) return Kept(text, "person-{0}");
        var domain = text[(at + 1)..];
        var known = packs.Any(pack => pack.Contains(domain, StringComparison.OrdinalIgnoreCase));
        return Kept(text, $"person-{{0}}@{(known ? domain : "example.com")}");
    }

    string Kept(string text, string form)
    {
        if (_people.TryGetValue(text, out var known)) return known;
        var number = (_people.Count + 1).ToString(CultureInfo.InvariantCulture);
        return _people[text] = form.Replace("{0}", number, StringComparison.Ordinal);
    }

    bool IsNamed(string text) => packs.Any(pack => pack.Contains($"\"{text}\"", StringComparison.Ordinal));

    /// <summary>Three words and more were written by somebody, and may name anybody.</summary>
    static bool IsProse(string text) => text.Count(char.IsWhiteSpace) >= 2;
}
