namespace ModelRegistry.Schema;

/// <summary>
/// One value of a managed taxonomy: administrators keep the values, so they are known only at run time.
/// </summary>
/// <param name="Name">The taxonomy, such as <c>use-case</c>.</param>
public sealed record VocabularyType(string Name) : FieldType;
