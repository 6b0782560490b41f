using System.ComponentModel.DataAnnotations;

namespace ModelRegistry.Client.Models;

/// <summary>What to change about a model; what is left out stays as it is.</summary>
public sealed record ModelChange(
    [property: MaxLength(4000)] string? Description = null,
    [property: MaxLength(32)] IReadOnlyList<string>? Owners = null,
    [property: MaxLength(64)] IReadOnlyList<string>? Tags = null);
