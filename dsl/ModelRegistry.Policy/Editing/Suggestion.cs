namespace ModelRegistry.Policy.Editing;

/// <summary>Something that could be written at a place.</summary>
/// <param name="Label">How a list shows it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Edit">What writing it changes; the place ends where somebody types.</param>
public sealed record Suggestion(string Label, SuggestionKind Kind, TextEdit Edit)
{
    /// <summary>What stands beside it: a type, a value, a signature.</summary>
    public string Detail { get; init; } = "";

    /// <summary>What it means, in Markdown; may be empty.</summary>
    public string Doc { get; init; } = "";

    /// <summary>Whether the text has stops such as <c>$1</c> and <c>$0</c>, as editors' snippets have.</summary>
    public bool IsSnippet { get; init; }

    /// <summary>Lower comes first; equal ones by label.</summary>
    public int Order { get; init; }
}
