namespace ModelRegistry.Client.Cards;

/// <summary>Facts in rows.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The rows, each as long as <paramref name="Columns"/>.</param>
/// <param name="Declared">Its publisher says so, and the registry has no record that it is.</param>
public sealed record CardTable(
    string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, bool Declared = false);
