namespace ModelRegistry.Host.Demo;

/// <summary>What all versions of a demo model have in common.</summary>
sealed record DemoModel
{
    public required string Group { get; init; }
    public required string Name { get; init; }
    public required string Description { get; init; }
    public required string Kind { get; init; }
    public required string Framework { get; init; }
    public required string Licence { get; init; }
    public required string Tier { get; init; }
    public required IReadOnlyList<string> Owners { get; init; }
    public required IReadOnlyList<string> Tags { get; init; }
    public required IReadOnlyList<string> Regions { get; init; }
    public required string? BaseModel { get; init; }
}
