using ModelRegistry.Data.Artifacts;
using ModelRegistry.Data.Deployments;
using ModelRegistry.Data.Evidence;
using ModelRegistry.Data.Governance;
using ModelRegistry.Data.Models;

namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>Everything on record about a version whose content froze, oldest first.</summary>
/// <param name="Model">Its model.</param>
/// <param name="Version">The version.</param>
/// <param name="ManifestDigest">The digest under which it froze.</param>
/// <param name="Manifest">The frozen content.</param>
/// <param name="Artifacts">Its artifacts, by path.</param>
/// <param name="Evidence">Bills of materials, scans, evaluations, signatures.</param>
/// <param name="Approvals">Approvals and rejections, also of earlier content.</param>
/// <param name="Exceptions">Exceptions for the version, or for all of the model's, in force since it was made.</param>
/// <param name="Decisions">What the policies said.</param>
/// <param name="Packs">The packs that the decisions name.</param>
/// <param name="Deployments">Where it was put to work.</param>
sealed record Dossier(
    ModelRecord Model,
    VersionRecord Version,
    string ManifestDigest,
    string Manifest,
    IReadOnlyList<ArtifactRecord> Artifacts,
    IReadOnlyList<EvidenceRecord> Evidence,
    IReadOnlyList<ApprovalRecord> Approvals,
    IReadOnlyList<ExceptionRecord> Exceptions,
    IReadOnlyList<DecisionRecord> Decisions,
    IReadOnlyList<PolicyPackRecord> Packs,
    IReadOnlyList<DeploymentRecord> Deployments)
{
    public string ModelName => $"{Model.Group}/{Model.Name}";

    /// <summary>What the events about this version may have as their target.</summary>
    public IReadOnlyList<string> Targets { get; } =
    [
        .. new[] { Version.Id }
            .Concat(Artifacts.Select(row => row.Id)).Concat(Evidence.Select(row => row.Id))
            .Concat(Approvals.Select(row => row.Id)).Concat(Exceptions.Select(row => row.Id))
            .Concat(Decisions.Select(row => row.Id)).Concat(Deployments.Select(row => row.Id))
            .Select(id => id.ToString()),
    ];
}
