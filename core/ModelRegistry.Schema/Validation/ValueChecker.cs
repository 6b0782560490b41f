using System.Text.Json;

namespace ModelRegistry.Schema.Validation;

/// <summary>Checks single values: scalars, enums and vocabularies.</summary>
sealed class ValueChecker(VocabularyLookup vocabularies)
{
    readonly ScalarChecker _scalars = new();

    public void Check(FieldType type, JsonElement value, string path, ProblemList problems)
    {
        switch (type)
        {
            case ScalarType scalar:
                _scalars.Check(scalar, value, path, problems);
                break;
            case EnumType list when TextOf(value, list.Noun, path, problems) is { } text && list.Find(text) is null:
                NotListed(text, list.Noun, [.. list.Values.Select(v => v.Name)],
                    list.Values.SelectMany(v => v.Aliases), path, problems);
                break;
            case VocabularyType vocabulary when TextOf(value, vocabulary.Name, path, problems) is { } text
                && vocabularies(vocabulary.Name) is { } values && !values.Contains(text):
                NotListed(text, $"value of the {vocabulary.Name} vocabulary", values, [], path, problems);
                break;
        }
    }

    static string? TextOf(JsonElement value, string noun, string path, ProblemList problems)
    {
        if (value.ValueKind == JsonValueKind.String) return value.GetString();
        problems.Add(path, $"This is {Json.Kind(value)}, and should be a text ({noun}).",
            "Write one of its values in quotes.");
        return null;
    }

    static void NotListed(
        string text,
        string noun,
        IReadOnlyCollection<string> values,
        IEnumerable<string> aliases,
        string path,
        ProblemList problems)
    {
        const int shown = 25;
        var nearest = Suggestions.Nearest(text, values.Concat(aliases));
        var more = values.Count > shown ? $" and {values.Count - shown} more" : "";
        var list = string.Join(", ", values.Take(shown)) + more;
        problems.Add(path, $"{Json.Quote(text)} is not a {noun}.",
            nearest is null ? $"Write one of: {list}." : $"Did you mean `{nearest}`? The values are {list}.");
    }
}
