using System.ComponentModel.DataAnnotations;

namespace ModelRegistry.Client.Models;

/// <summary>A new model: the address under which versions are registered.</summary>
/// <param name="Group">First part of the address: letters, digits, <c>.</c>, <c>_</c>, <c>-</c>, at most 96.</param>
/// <param name="Name">Second part, of the same shape.</param>
/// <param name="Description">What it does, at most 4000 characters.</param>
/// <param name="Owners">Who answers for it: account names or mailboxes, at most 32.</param>
/// <param name="Tags">Free words to find it by, at most 64.</param>
public sealed record NewModel(
    string Group,
    string Name,
    [property: MaxLength(4000)] string? Description = null,
    [property: MaxLength(32)] IReadOnlyList<string>? Owners = null,
    [property: MaxLength(64)] IReadOnlyList<string>? Tags = null);
