namespace ModelRegistry.Domain.Governance;

/// <summary>One thing that somebody may be allowed to do. <see cref="PermissionNames"/> has the wire names.</summary>
public enum Permission
{
    ModelRead,
    ModelCreate,
    ModelEdit,
    VersionRegister,
    VersionEdit,
    VersionSubmit,
    VersionRequestChanges,
    VersionApprove,
    VersionPromote,
    VersionDeprecate,
    VersionRetire,
    ArtifactDownload,
    ArtifactUpload,
    EvidenceAttach,
    EvidenceExport,
    ExceptionRequest,
    ExceptionGrant,
    DeploymentCreate,
    DeploymentRollback,
    PolicyRead,
    PolicyEdit,
    PolicyDryRun,
    ReportRead,
    AuditRead,
    VocabularyEdit,
    TokenManage,
    UserManage,
    SystemManage,
}
