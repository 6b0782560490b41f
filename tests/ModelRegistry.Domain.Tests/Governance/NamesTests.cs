using ModelRegistry.Domain.Governance;

namespace ModelRegistry.Domain.Tests.Governance;

public class NamesTests
{
    [Fact]
    public void Roles_are_spelled_as_packs_spell_them() => Assert.Equal(
        [
            "Viewer", "Contributor", "ModelOwner", "MRC", "Security", "Legal", "Product", "SRE", "Auditor", "Admin",
        ],
        Enum.GetValues<Role>().Select(role => role.Wire()));

    [Fact]
    public void Every_role_is_read_by_its_wire_name_whatever_its_case() => Assert.All(Enum.GetValues<Role>(), role =>
    {
        Assert.True(RoleNames.TryParse(role.Wire().ToLowerInvariant(), out var read));
        Assert.Equal(role, read);
    });

    [Theory]
    [InlineData("approver", Role.Mrc)]
    [InlineData("Model Owner", Role.ModelOwner)]
    public void Other_names_of_roles_are_understood(string text, Role expected)
    {
        Assert.True(RoleNames.TryParse(text, out var role));
        Assert.Equal(expected, role);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("root")]
    [InlineData("1")]
    public void Anything_else_is_no_role(string? text) => Assert.False(RoleNames.TryParse(text, out _));

    [Fact]
    public void Four_roles_give_approvals() => Assert.Equal(
        [Role.Mrc, Role.Security, Role.Legal, Role.Product],
        Enum.GetValues<Role>().Where(role => role.GivesApprovals()));

    [Fact]
    public void Permissions_have_wire_names() => Assert.Equal(
        [
            "model.read", "model.create", "model.edit", "version.register", "version.edit", "version.submit",
            "version.request-changes", "version.approve", "version.promote", "version.deprecate", "version.retire",
            "artifact.download", "artifact.upload", "evidence.attach", "evidence.export", "exception.request",
            "exception.grant", "deployment.create", "deployment.rollback", "policy.read", "policy.edit",
            "policy.dry-run", "report.read", "audit.read", "vocabulary.edit", "token.manage", "user.manage",
            "system.manage",
        ],
        Enum.GetValues<Permission>().Select(permission => permission.Wire()));

    [Fact]
    public void Every_permission_is_read_by_its_wire_name() => Assert.All(Enum.GetValues<Permission>(), permission =>
    {
        Assert.True(PermissionNames.TryParse(permission.Wire().ToUpperInvariant(), out var read));
        Assert.Equal(permission, read);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("model")]
    public void Anything_else_is_no_permission(string? text) => Assert.False(PermissionNames.TryParse(text, out _));

    [Theory]
    [InlineData("low", RiskTier.Low)]
    [InlineData("Medium", RiskTier.Medium)]
    [InlineData("HIGH", RiskTier.High)]
    [InlineData("extreme", RiskTier.High)]
    [InlineData(null, RiskTier.High)]
    public void An_unknown_tier_counts_as_high(string? text, RiskTier expected) =>
        Assert.Equal(expected, RiskTiers.OrHigh(text));
}
