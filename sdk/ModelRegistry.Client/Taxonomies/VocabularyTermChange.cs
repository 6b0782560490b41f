using System.ComponentModel.DataAnnotations;

namespace ModelRegistry.Client.Taxonomies;

/// <summary>What to change about a value; what is left out stays as it is. A value itself never changes.</summary>
/// <param name="Label">What people call it.</param>
/// <param name="Description">What it means.</param>
/// <param name="Retired">True retires it, false takes it back into use.</param>
public sealed record VocabularyTermChange(
    [property: MaxLength(100)] string? Label = null,
    [property: MaxLength(1000)] string? Description = null,
    bool? Retired = null);
