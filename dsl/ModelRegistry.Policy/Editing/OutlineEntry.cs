namespace ModelRegistry.Policy.Editing;

/// <summary>A declaration of a file.</summary>
/// <param name="Name">Its name; of a test its title.</param>
/// <param name="Detail">A rule's title, a parameter's value; may be empty.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">All of it.</param>
/// <param name="NameSpan">Its name, within <paramref name="Span"/>.</param>
public sealed record OutlineEntry(
    string Name, string Detail, OutlineKind Kind, SourceSpan Span, SourceSpan NameSpan);
