namespace ModelRegistry.Client.Cards;

/// <summary>
/// The model card of a version: made from its metadata, what the registry has on record, and people's annotations.
/// </summary>
/// <param name="Model">The model's address, <c>group/name</c>.</param>
/// <param name="Version">The version.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Sections">What there is to say, in the order of reading; a section without content says so.</param>
/// <param name="ETag">The version's state: send it in If-Match to change the annotations.</param>
/// <param name="Readme">
/// The text of the version's README below its front matter, Markdown; null when it has none.
/// </param>
public sealed record ModelCard(
    string Model, string Version, string State, IReadOnlyList<CardSection> Sections, string ETag,
    string? Readme = null);
