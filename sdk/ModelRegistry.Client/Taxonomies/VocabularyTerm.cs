namespace ModelRegistry.Client.Taxonomies;

/// <summary>A value of a managed vocabulary.</summary>
/// <param name="Value">The value, as metadata and policies spell it.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Description">What it means.</param>
/// <param name="Retired">A retired value stays on what has it, and is refused for anything new.</param>
/// <param name="ETag">Its state: send it in If-Match to change it.</param>
public sealed record VocabularyTerm(string Value, string Label, string Description, bool Retired, string ETag);
