namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>Where a kind of evidence stands in a bundle, and in which role.</summary>
static class EvidencePlace
{
    public static (string Folder, string Role) Of(string kind) => kind switch
    {
        "sbom" => ("sbom", "sbom"),
        "evaluation" => ("evals", "eval"),
        "signature" => ("signatures", "signature"),
        _ when kind.EndsWith("-scan", StringComparison.Ordinal) => ("scans", "scan"),
        _ => ("evidence", "evidence"),
    };
}
