namespace ModelRegistry.Policy.Editing;

/// <summary>Applies changes to a text.</summary>
public static class Edited
{
    /// <summary>The text with all changes made; places are those of the text before any of them.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits) => edits
        .OrderByDescending(edit => edit.Span.Start).ThenByDescending(edit => edit.Span.Length)
        .Aggregate(text, (current, edit) => current[..edit.Span.Start] + edit.Text + current[edit.Span.End..]);
}
