using ModelRegistry.Data.Artifacts;
using ModelRegistry.Data.Governance;
using ModelRegistry.Data.Models;

namespace ModelRegistry.Host.Governance;

/// <summary>Everything that the registry has on record about a version, as it was when it was read.</summary>
/// <param name="Model">Its model.</param>
/// <param name="Version">The version.</param>
/// <param name="Makers">The ids of those who had a hand in it.</param>
/// <param name="Artifacts">Its artifacts, by path.</param>
/// <param name="Evidence">Its evidence, oldest first, without the documents.</param>
/// <param name="Approvals">Its approvals, oldest first.</param>
/// <param name="Exceptions">The exceptions of its model, revoked ones not among them.</param>
/// <param name="Handles">The handles of all people named in the above.</param>
sealed record VersionRecords(
    ModelRecord Model,
    VersionRecord Version,
    IReadOnlyList<Guid> Makers,
    IReadOnlyList<ArtifactRecord> Artifacts,
    IReadOnlyList<EvidenceFact> Evidence,
    IReadOnlyList<ApprovalRecord> Approvals,
    IReadOnlyList<ExceptionRecord> Exceptions,
    IReadOnlyDictionary<Guid, string> Handles)
{
    public string Subject { get; } = SubjectDigest.Of(Artifacts);

    public string Address => $"{Model.Group}/{Model.Name}";

    /// <summary>A person's handle; the id of one whose row is gone.</summary>
    public string HandleOf(Guid user) => Handles.GetValueOrDefault(user) ?? user.ToString();

    /// <summary>The evidence about what the version's files and containers are now, oldest first.</summary>
    public IEnumerable<EvidenceFact> Current(string kind) => Evidence.Where(
        one => one.Kind == kind && SubjectDigest.Covers(Artifacts, kind, one.SubjectDigest));
}
