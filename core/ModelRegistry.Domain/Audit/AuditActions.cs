namespace ModelRegistry.Domain.Audit;

/// <summary>The names of the actions in audit events. A name, once used, never changes its meaning.</summary>
public static class AuditActions
{
    public const string ModelCreated = "model.created";
    public const string ModelChanged = "model.changed";
    public const string VersionRegistered = "version.registered";
    public const string VersionChanged = "version.changed";
    public const string VersionDiscarded = "version.discarded";
    public const string VersionSubmitted = "version.submitted";
    public const string VersionSubmitBlocked = "version.submit-blocked";
    public const string VersionChangesRequested = "version.changes-requested";
    public const string VersionApproved = "version.approved";
    public const string VersionPromoted = "version.promoted";
    public const string VersionPromoteBlocked = "version.promote-blocked";
    public const string VersionDeprecated = "version.deprecated";
    public const string VersionRetired = "version.retired";
    public const string ApprovalRecorded = "approval.recorded";
    public const string ApprovalRejected = "approval.rejected";
    public const string ApprovalRevoked = "approval.revoked";
    public const string ApprovalRefused = "approval.refused";
    public const string ArtifactUploaded = "artifact.uploaded";
    public const string ArtifactRemoved = "artifact.removed";
    public const string ArtifactReferenced = "artifact.referenced";
    public const string ArtifactSigned = "artifact.signed";
    public const string ArtifactSignatureRefused = "artifact.signature-refused";
    public const string SignatureRevoked = "signature.revoked";
    public const string EvidenceAttached = "evidence.attached";
    public const string EvidenceExported = "evidence.exported";
    public const string ExceptionRequested = "exception.requested";
    public const string ExceptionGranted = "exception.granted";
    public const string ExceptionRevoked = "exception.revoked";
    public const string LineageAdded = "lineage.added";
    public const string LineageEnded = "lineage.ended";
    public const string DeploymentCreated = "deployment.created";
    public const string DeploymentChanged = "deployment.changed";
    public const string DeploymentRefused = "deployment.refused";
    public const string DeploymentRolledBack = "deployment.rolled-back";
    public const string DeploymentStopped = "deployment.stopped";
    public const string RecertificationOpened = "recertification.opened";
    public const string RecertificationClosed = "recertification.closed";
    public const string PolicyDecided = "policy.decided";
    public const string PolicyPackAdded = "policy-pack.added";
    public const string PolicyPackChanged = "policy-pack.changed";
    public const string PolicyPackRemoved = "policy-pack.removed";
    public const string VocabularyChanged = "vocabulary.changed";
    public const string KeyAdded = "key.added";
    public const string KeyRemoved = "key.removed";
    public const string UserCreated = "user.created";
    public const string UserChanged = "user.changed";
    public const string GrantAdded = "grant.added";
    public const string GrantRemoved = "grant.removed";
    public const string TokenCreated = "token.created";
    public const string TokenRevoked = "token.revoked";
}
