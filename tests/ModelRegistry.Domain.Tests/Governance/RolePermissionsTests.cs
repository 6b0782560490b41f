using ModelRegistry.Domain.Governance;

namespace ModelRegistry.Domain.Tests.Governance;

public class RolePermissionsTests
{
    readonly RolePermissions _table = new();

    // One column a role: Viewer Contributor modelOwner Mrc Security Legal Product sRe aUditor Admin.
    [Theory]
    [InlineData(Permission.ModelRead, "VCOMSLPRUA")]
    [InlineData(Permission.ModelCreate, "COA")]
    [InlineData(Permission.ModelEdit, "OA")]
    [InlineData(Permission.VersionRegister, "CO")]
    [InlineData(Permission.VersionEdit, "CO")]
    [InlineData(Permission.VersionSubmit, "O")]
    [InlineData(Permission.VersionRequestChanges, "OMSLP")]
    [InlineData(Permission.VersionApprove, "MSLP")]
    [InlineData(Permission.VersionPromote, "OR")]
    [InlineData(Permission.VersionDeprecate, "OM")]
    [InlineData(Permission.VersionRetire, "OMA")]
    [InlineData(Permission.ArtifactDownload, "VCOMSLPRUA")]
    [InlineData(Permission.ArtifactUpload, "CO")]
    [InlineData(Permission.EvidenceAttach, "COS")]
    [InlineData(Permission.EvidenceExport, "OMSLPRUA")]
    [InlineData(Permission.ExceptionRequest, "CO")]
    [InlineData(Permission.ExceptionGrant, "MSL")]
    [InlineData(Permission.DeploymentCreate, "OR")]
    [InlineData(Permission.DeploymentRollback, "OSR")]
    [InlineData(Permission.PolicyRead, "VCOMSLPRUA")]
    [InlineData(Permission.PolicyEdit, "SA")]
    [InlineData(Permission.PolicyDryRun, "COMSLA")]
    [InlineData(Permission.ReportRead, "VCOMSLPRUA")]
    [InlineData(Permission.AuditRead, "MSUA")]
    [InlineData(Permission.VocabularyEdit, "A")]
    [InlineData(Permission.TokenManage, "VCOMSLPRUA")]
    [InlineData(Permission.UserManage, "A")]
    [InlineData(Permission.SystemManage, "A")]
    public void A_permission_is_held_by_these_roles_and_no_other(Permission permission, string letters)
    {
        Role[] expected = [.. Enum.GetValues<Role>().Where(role => letters.Contains("VCOMSLPRUA"[(int)role]))];

        Assert.Equal(expected, _table.RolesWith(permission));
        Assert.All(Enum.GetValues<Role>(), role =>
        {
            Assert.Equal(expected.Contains(role), _table.Allows(role, permission));
            Assert.Equal(expected.Contains(role), _table.Of(role).Contains(permission));
        });
    }

    [Fact]
    public void No_administrator_approves() => Assert.False(_table.Allows(Role.Admin, Permission.VersionApprove));

    [Fact]
    public void Only_roles_that_policies_name_may_approve() =>
        Assert.All(_table.RolesWith(Permission.VersionApprove), role => Assert.True(role.GivesApprovals()));
}
