namespace ModelRegistry.Data.Models;

/// <summary>A model: the address under which its versions stand.</summary>
public sealed class ModelRecord : IRevisioned
{
    public required Guid Id { get; init; }
    public required string Group { get; init; }
    public required string Name { get; init; }

    /// <summary><c>group/name</c> in lower case: unique, whatever the spelling.</summary>
    public required string Key { get; init; }

    public required string Description { get; set; }

    /// <summary>JSON array of owners, as declared for the model.</summary>
    public required string Owners { get; set; }

    /// <summary>JSON array of tags.</summary>
    public required string Tags { get; set; }

    public required Guid CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; set; }
    public long Revision { get; set; }
}
