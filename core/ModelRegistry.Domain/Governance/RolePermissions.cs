using static ModelRegistry.Domain.Governance.Permission;

namespace ModelRegistry.Domain.Governance;

/// <summary>What each role may do. What is not listed is denied.</summary>
public sealed class RolePermissions
{
    readonly Dictionary<Role, IReadOnlySet<Permission>> _table;

    public RolePermissions()
    {
        // one's own tokens
        Permission[] reading = [ModelRead, ArtifactDownload, PolicyRead, ReportRead, TokenManage];
        Permission[] reviewing =
        [
            .. reading, VersionApprove, VersionRequestChanges, Permission.ExceptionGrant, EvidenceExport, PolicyDryRun,
        ];
        Permission[] contributing =
        [
            .. reading, ModelCreate, VersionRegister, VersionEdit, ArtifactUpload, EvidenceAttach, PolicyDryRun,
            ExceptionRequest,
        ];
        Permission[] running = [DeploymentCreate, DeploymentRollback, EvidenceExport];
        _table = new()
        {
            [Role.Viewer] = Set(reading),
            [Role.Contributor] = Set(contributing),
            [Role.ModelOwner] = Set(
            [
                .. contributing, .. running, ModelEdit, VersionSubmit, VersionRequestChanges, VersionPromote,
                VersionDeprecate, VersionRetire,
            ]),
            [Role.Mrc] = Set([.. reviewing, AuditRead, VersionDeprecate, VersionRetire]),
            [Role.Security] = Set([.. reviewing, AuditRead, PolicyEdit, DeploymentRollback, EvidenceAttach]),
            [Role.Legal] = Set([.. reviewing]),
            [Role.Product] = Set([.. reading, VersionApprove, VersionRequestChanges, EvidenceExport]),
            [Role.Sre] = Set([.. reading, .. running, VersionPromote]),
            [Role.Auditor] = Set([.. reading, AuditRead, EvidenceExport]),
            [Role.Admin] = Set(
            [
                .. reading, ModelCreate, ModelEdit, VersionRetire, AuditRead, EvidenceExport, PolicyDryRun, PolicyEdit,
                VocabularyEdit, UserManage, SystemManage,
            ]),
        };
    }

    public bool Allows(Role role, Permission permission) => _table[role].Contains(permission);

    /// <summary>Everything that the role may do.</summary>
    public IReadOnlySet<Permission> Of(Role role) => _table[role];

    /// <summary>The roles that may do it, for the message of a refusal.</summary>
    public IReadOnlyList<Role> RolesWith(Permission permission) =>
        [.. Enum.GetValues<Role>().Where(role => Allows(role, permission))];

    static HashSet<Permission> Set(Permission[] permissions) => [.. permissions];
}
