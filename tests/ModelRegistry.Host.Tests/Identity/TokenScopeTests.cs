using System.Net;
using ModelRegistry.Client;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Identity;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Identity;

public sealed class TokenScopeTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Theory]
    [InlineData("*:*")]
    [InlineData("model.read:*")]
    [InlineData("model.read:find/*")]
    [InlineData("version.submit:search/bot")]
    [InlineData("*:search/*")]
    public async Task A_narrow_token_makes_no_wider_one(string scope)
    {
        using var narrow = await ThroughAsync("model.read:search/*", "deployment.create:search/*@staging");

        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => narrow.Identity.CreateTokenAsync("admin", new NewToken("wide", [scope]), Stop));

        Assert.Equal((HttpStatusCode.Forbidden, "token-too-wide"), (refused.Status, refused.Code));
        Assert.Contains($"'{scope}'", refused.Problem.Detail);
        Assert.Equal(["scopes"], refused.Problem.Errors!.Keys);
    }

    [Theory]
    [InlineData("model.read:search/*")]
    [InlineData("model.read:search/answer-*")]
    [InlineData("deployment.create:search/bot@staging")]
    public async Task A_narrow_token_makes_one_as_narrow_or_narrower(string scope)
    {
        using var narrow = await ThroughAsync("model.read:search/*", "deployment.create:search/*@staging");

        var made = await narrow.Identity.CreateTokenAsync("admin", new NewToken("narrower", [scope]), Stop);

        Assert.Equal([scope], (await TokenAsync(made.Id)).Scopes);
    }

    [Fact]
    public async Task An_environment_cannot_be_left_off()
    {
        using var narrow = await ThroughAsync("deployment.create:search/*@staging");

        var refused = await Assert.ThrowsAsync<RegistryException>(() => narrow.Identity.CreateTokenAsync(
            "admin", new NewToken("wide", ["deployment.create:search/*"]), Stop));

        Assert.Equal("token-too-wide", refused.Code);
    }

    [Fact]
    public async Task A_token_without_scopes_has_those_of_the_token_it_was_made_through()
    {
        using var narrow = await ThroughAsync("model.read:search/*");

        var made = await narrow.Identity.CreateTokenAsync("admin", new NewToken("heir"), Stop);

        Assert.Equal(["token.manage:*", "model.read:search/*"], (await TokenAsync(made.Id)).Scopes);
        using var heir = Registry.As(made.Secret);
        var refused = await Assert.ThrowsAsync<RegistryException>(() => heir.Identity.ListUsersAsync(null, Stop));
        Assert.Contains("scopes of this token", refused.Message);
    }

    [Fact]
    public async Task A_narrow_token_for_users_makes_no_wider_one_for_somebody_else()
    {
        var handle = Unique("dana");
        await Admin.Identity.CreateUserAsync(new NewUser(handle, [new("MRC")]), Stop);
        using var narrow = await ThroughAsync("user.manage:*");

        var refused = await Assert.ThrowsAsync<RegistryException>(() => narrow.Identity.CreateTokenAsync(
            handle, new NewToken("theirs", ["version.approve:*"]), Stop));
        var made = await narrow.Identity.CreateTokenAsync(handle, new NewToken("heir"), Stop);

        Assert.Equal("token-too-wide", refused.Code);
        Assert.Equal(["token.manage:*", "user.manage:*"],
            (await Admin.Identity.ListTokensAsync(handle, Stop)).Single(token => token.Id == made.Id).Scopes);
    }

    [Fact]
    public async Task A_token_without_the_scope_leaves_the_tokens_of_its_owner_alone()
    {
        var other = await Admin.Identity.CreateTokenAsync("admin", new NewToken("other"), Stop);
        var leaked = await Admin.Identity.CreateTokenAsync("admin", new NewToken("ci", ["*:search/*"]), Stop);
        using var narrow = Registry.As(leaked.Secret);

        var copied = await Assert.ThrowsAsync<RegistryException>(
            () => narrow.Identity.CreateTokenAsync("admin", new NewToken("copy"), Stop));
        var listed = await Assert.ThrowsAsync<RegistryException>(() => narrow.Identity.ListTokensAsync("admin", Stop));
        var revoked = await Assert.ThrowsAsync<RegistryException>(
            () => narrow.Identity.RevokeTokenAsync("admin", other.Id, Stop));

        Assert.All([copied, listed, revoked], refused => Assert.Equal(HttpStatusCode.Forbidden, refused.Status));
        Assert.Contains("token.manage", copied.Message);
        Assert.Null((await TokenAsync(other.Id)).RevokedAt);
    }

    [Fact]
    public async Task Whoever_has_a_role_manages_tokens_of_their_own()
    {
        var handle = Unique("dana");
        using var dana = await Registry.SignInAsync(handle, Stop, "MRC");

        var made = await dana.Identity.CreateTokenAsync(handle, new NewToken("laptop"), Stop);
        await dana.Identity.RevokeTokenAsync(handle, made.Id, Stop);

        Assert.NotNull((await dana.Identity.ListTokensAsync(handle, Stop)).Single(one => one.Id == made.Id).RevokedAt);
    }

    [Fact]
    public async Task A_token_that_may_do_everything_makes_one_without_scopes()
    {
        var made = await Admin.Identity.CreateTokenAsync("admin", new NewToken(Unique("all")), Stop);

        Assert.Null((await TokenAsync(made.Id)).Scopes);
    }

    [Fact]
    public async Task A_token_does_not_outlive_the_one_it_was_made_through()
    {
        var end = DateTimeOffset.UnixEpoch.AddYears(200);
        var ending = await Admin.Identity.CreateTokenAsync("admin", new NewToken("ending", ExpiresAt: end), Stop);
        using var through = Registry.As(ending.Secret);

        var heir = await through.Identity.CreateTokenAsync("admin", new NewToken("heir"), Stop);
        var refused = await Assert.ThrowsAsync<RegistryException>(() => through.Identity.CreateTokenAsync(
            "admin", new NewToken("longer", ExpiresAt: end.AddSeconds(1)), Stop));

        Assert.Equal(end, heir.ExpiresAt);
        Assert.Equal("token-too-wide", refused.Code);
        Assert.Equal(["expiresAt"], refused.Problem.Errors!.Keys);
    }

    async Task<RegistryClient> ThroughAsync(params string[] scopes) => Registry.As(
        (await Admin.Identity.CreateTokenAsync("admin", new NewToken("narrow", ["token.manage:*", .. scopes]), Stop))
        .Secret);

    async Task<Token> TokenAsync(Guid id) =>
        (await Admin.Identity.ListTokensAsync("admin", Stop)).Single(token => token.Id == id);
}
