namespace ModelRegistry.Inspection.Cards;

/// <summary>
/// The front matter of a Hugging Face model card. Every value is the text as written: YAML's own types are not applied,
/// so the language <c>no</c> stays Norwegian and the version <c>1.10</c> stays 1.10.
/// </summary>
public sealed record ModelCard
{
    /// <summary>Licence ids as written; several only in dataset style cards.</summary>
    public IReadOnlyList<string> Licenses { get; init; } = [];
    public string? LicenseName { get; init; }
    public string? LicenseLink { get; init; }
    public IReadOnlyList<string> BaseModels { get; init; } = [];
    public string? BaseModelRelation { get; init; }
    public IReadOnlyList<string> Datasets { get; init; } = [];
    public string? PipelineTag { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<string> Languages { get; init; } = [];
    public string? LibraryName { get; init; }
    public IReadOnlyList<string> Metrics { get; init; } = [];
    public IReadOnlyList<StatedResult> Results { get; init; } = [];
}
