namespace ModelRegistry.Host.Search;

/// <summary>
/// What search knows of one model, from its newest and its production version together. Every text is bounded when
/// indexed, see <see cref="SearchLimits"/>. Vocabulary members hold value names, as the metadata schema spells them.
/// </summary>
sealed record SearchDocument
{
    public required Guid ModelId { get; init; }
    public required string Group { get; init; }
    public required string Name { get; init; }
    public string Description { get; init; } = "";

    /// <summary>Plain text of the model card: searched and highlighted, not handed back with hits.</summary>
    public string CardText { get; init; } = "";

    public string? NewestVersion { get; init; }
    public string? ProductionVersion { get; init; }
    public IReadOnlyList<string> Owners { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<string> Frameworks { get; init; } = [];
    public IReadOnlyList<string> Licences { get; init; } = [];
    public IReadOnlyList<string> States { get; init; } = [];
    public IReadOnlyList<string> Regions { get; init; } = [];
    public IReadOnlyList<string> Kinds { get; init; } = [];
    public IReadOnlyList<string> Architectures { get; init; } = [];
    public string? RiskTier { get; init; }

    public IReadOnlyList<string> Domains { get; init; } = [];
    public IReadOnlyList<string> UseCases { get; init; } = [];
    public IReadOnlyList<string> Sensitivities { get; init; } = [];
    public IReadOnlyList<string> DataDomains { get; init; } = [];
    public IReadOnlyList<string> Geographies { get; init; } = [];
    public IReadOnlyList<string> CustomerImpacts { get; init; } = [];

    /// <summary>How many parameters the newest version's weights hold, where they say so.</summary>
    public long? Parameters { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
