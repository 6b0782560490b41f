namespace ModelRegistry.Client.Models;

/// <summary>A model.</summary>
/// <param name="Id">Its UUID; <c>/models/{id}</c> is another address of it.</param>
/// <param name="Group">First part of its address, as it was spelt when the model was made.</param>
/// <param name="Name">Second part.</param>
/// <param name="Description">What it does; empty when nobody said.</param>
/// <param name="Owners">Who answers for it.</param>
/// <param name="Tags">Words to find it by.</param>
/// <param name="CreatedBy">Handle of who made it.</param>
/// <param name="CreatedAt">When, in UTC.</param>
/// <param name="UpdatedAt">When it was last changed, in UTC.</param>
/// <param name="ETag">Its state: send it in If-Match to change it.</param>
public sealed record Model(
    Guid Id, string Group, string Name, string Description, IReadOnlyList<string> Owners, IReadOnlyList<string> Tags,
    string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, string ETag);
