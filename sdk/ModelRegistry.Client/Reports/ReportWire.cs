namespace ModelRegistry.Client.Reports;

/// <summary>A report that can be asked for.</summary>
public sealed record ReportInfo(string Name, string Title, string Address, IReadOnlyList<string> Formats);

/// <summary>One model of the inventory, as its newest and its production version have it.</summary>
public sealed record InventoryRow
{
    /// <summary><c>group/name</c>.</summary>
    public required string Model { get; init; }

    /// <summary>How many versions it has.</summary>
    public required int Versions { get; init; }

    public string? NewestVersion { get; init; }

    /// <summary>The state of the newest version.</summary>
    public string? State { get; init; }

    public string? ProductionVersion { get; init; }

    /// <summary>The declared tier of the production version, of the newest one where there is none.</summary>
    public string? RiskTier { get; init; }

    public IReadOnlyList<string> Owners { get; init; } = [];
    public IReadOnlyList<string> Licences { get; init; } = [];

    /// <summary>Regions of its active deployments.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>The day by which the production version must be recertified.</summary>
    public DateOnly? RecertifyBy { get; init; }

    /// <summary>Completeness of the newest version's metadata, 0 to 100.</summary>
    public int? Completeness { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
