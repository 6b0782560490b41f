using System.ComponentModel.DataAnnotations;

namespace ModelRegistry.Client.Taxonomies;

/// <summary>A value to add to a vocabulary.</summary>
/// <param name="Value">Letters, digits, <c>.</c>, <c>_</c>, <c>-</c>; the first a letter or digit; at most 64.</param>
/// <param name="Label">What people call it; the value when left out.</param>
/// <param name="Description">What it means.</param>
public sealed record NewVocabularyTerm(
    string Value,
    [property: MaxLength(100)] string? Label = null,
    [property: MaxLength(1000)] string? Description = null);
