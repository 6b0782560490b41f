namespace ModelRegistry.Client.Cards;

/// <summary>One part of a model card.</summary>
/// <param name="Id">Its name, which annotations use: <c>intended-use</c>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Facts">Single facts.</param>
/// <param name="Tables">Facts in rows.</param>
/// <param name="Annotation">What people added, Markdown; null when nobody did.</param>
public sealed record CardSection(
    string Id, string Title, IReadOnlyList<CardFact> Facts, IReadOnlyList<CardTable> Tables, string? Annotation = null);
