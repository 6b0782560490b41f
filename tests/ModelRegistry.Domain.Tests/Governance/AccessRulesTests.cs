using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Domain.Tests.Governance;

public class AccessRulesTests
{
    readonly AccessRules _rules = new(new RolePermissions());
    readonly ModelName _bot = ModelName.Parse("search/answer-bot");

    static Grant Grant(Role role, string models, EnvironmentName? environment = null) =>
        new(role, ModelPattern.Parse(models), environment);

    static TokenScopes Scopes(params string[] scopes) => new([.. scopes.Select(s => TokenScope.Parse(s))]);

    AccessDecision Decide(AccessRequest request, params Grant[] grants) =>
        _rules.Decide(request, grants, TokenScopes.Unlimited);

    [Fact]
    public void Without_a_grant_everything_is_denied() => Assert.All(Enum.GetValues<Permission>(), permission =>
    {
        var denied = Assert.IsType<AccessDecision.Denied>(Decide(new(permission, _bot)));
        Assert.Equal(permission, denied.Missing);
    });

    [Fact]
    public void A_denial_names_the_request_and_who_may()
    {
        var denied = Decide(
            new(Permission.VersionPromote, _bot, EnvironmentName.Production), Grant(Role.Viewer, "*"));

        Assert.Equal("No role of yours allows version.promote on search/answer-bot in production. "
            + "Roles that have version.promote: ModelOwner, SRE.", Assert.IsType<AccessDecision.Denied>(denied).Reason);
    }

    [Fact]
    public void A_denial_about_the_registry_says_so() => Assert.Contains(
        "user.manage on the registry.",
        Assert.IsType<AccessDecision.Denied>(Decide(new(Permission.UserManage), Grant(Role.Viewer, "*"))).Reason);

    [Fact]
    public void Every_role_whose_grant_reaches_the_request_is_named_once()
    {
        var decision = Decide(new(Permission.ModelRead, _bot), Grant(Role.Viewer, "*"), Grant(Role.Mrc, "search/*"),
            Grant(Role.Viewer, "search/*"), Grant(Role.Legal, "vision/*"));

        Assert.Equal([Role.Viewer, Role.Mrc], Assert.IsType<AccessDecision.Allowed>(decision).Roles);
    }

    [Fact]
    public void A_grant_on_other_models_does_not_reach() => Assert.IsType<AccessDecision.Denied>(
        Decide(new(Permission.VersionSubmit, _bot), Grant(Role.ModelOwner, "vision/*")));

    [Fact]
    public void A_grant_on_some_models_does_not_reach_the_registry() => Assert.IsType<AccessDecision.Denied>(
        Decide(new(Permission.UserManage), Grant(Role.Admin, "search/*")));

    [Theory]
    [InlineData(Permission.PolicyRead)]
    [InlineData(Permission.TokenManage)]
    public void Policies_and_own_tokens_need_no_grant_on_every_model(Permission permission) =>
        Assert.IsType<AccessDecision.Allowed>(Decide(new(permission), Grant(Role.ModelOwner, "search/*")));

    [Fact]
    public void A_grant_in_one_environment_reaches_requests_there_and_reading()
    {
        var grant = Grant(Role.Sre, "*", EnvironmentName.Staging);

        Assert.IsType<AccessDecision.Allowed>(
            Decide(new(Permission.DeploymentCreate, _bot, EnvironmentName.Staging), grant));
        Assert.IsType<AccessDecision.Denied>(
            Decide(new(Permission.DeploymentCreate, _bot, EnvironmentName.Production), grant));
        Assert.IsType<AccessDecision.Denied>(Decide(new(Permission.EvidenceExport, _bot), grant));
        Assert.IsType<AccessDecision.Allowed>(Decide(new(Permission.ModelRead, _bot), grant));
        Assert.IsType<AccessDecision.Allowed>(Decide(new(Permission.ArtifactDownload, _bot), grant));
        Assert.IsType<AccessDecision.Allowed>(Decide(new(Permission.ReportRead), grant));
    }

    [Fact]
    public void A_token_narrows_and_never_widens()
    {
        Grant[] owner = [Grant(Role.ModelOwner, "search/*")];
        var scopes = Scopes("version.submit:search/answer-*", "*:vision/*");

        Assert.IsType<AccessDecision.Allowed>(_rules.Decide(new(Permission.VersionSubmit, _bot), owner, scopes));
        var narrowed = _rules.Decide(new(Permission.VersionPromote, _bot), owner, scopes);
        Assert.Equal("The scopes of this token do not include version.promote on search/answer-bot.",
            Assert.IsType<AccessDecision.Denied>(narrowed).Reason);
        Assert.IsType<AccessDecision.Denied>(
            _rules.Decide(new(Permission.ModelRead, ModelName.Parse("vision/cat")), owner, scopes));
        Assert.IsType<AccessDecision.Denied>(
            _rules.Decide(new(Permission.VersionSubmit, _bot), owner, Scopes()));
    }

    [Fact]
    public void A_scope_with_an_environment_covers_that_environment_only()
    {
        var scopes = Scopes("deployment.create:*@prod");

        Assert.True(scopes.Allow(new(Permission.DeploymentCreate, _bot, EnvironmentName.Production)));
        Assert.False(scopes.Allow(new(Permission.DeploymentCreate, _bot, EnvironmentName.Staging)));
        Assert.False(scopes.Allow(new(Permission.DeploymentCreate, _bot)));
    }

    [Fact]
    public void A_scope_on_some_models_lets_policies_be_read_but_makes_no_tokens()
    {
        var scopes = Scopes("*:search/*");

        Assert.True(scopes.Allow(new(Permission.PolicyRead)));
        Assert.False(scopes.Allow(new(Permission.TokenManage)));
    }

    [Fact]
    public void Models_with_a_permission_are_told_as_patterns()
    {
        Grant[] grants =
        [
            Grant(Role.Viewer, "search/*"), Grant(Role.Legal, "search/*"), Grant(Role.ModelOwner, "vision/cat"),
            Grant(Role.ModelOwner, "vision/dog", EnvironmentName.Staging),
        ];

        Assert.Equal(["search/*", "vision/cat", "vision/dog"],
            _rules.ModelsWith(Permission.ModelRead, grants).Select(p => p.ToString()));
        Assert.Equal(["vision/cat"], _rules.ModelsWith(Permission.VersionSubmit, grants).Select(p => p.ToString()));
    }
}
