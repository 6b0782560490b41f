using System.Net;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Identity;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Identity;

public sealed class IdentityTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Fact]
    public async Task The_first_start_makes_an_administrator_who_owns_models()
    {
        var me = await Admin.Identity.WhoAmIAsync(Stop);

        Assert.Equal("admin", me.Handle);
        Assert.Equal(["Admin", "ModelOwner"], me.Grants.Select(grant => grant.Role).Order());
    }

    [Fact]
    public async Task Without_a_token_nothing_is_answered_but_who_to_become()
    {
        using var nobody = Registry.As(null);

        var refused = await Assert.ThrowsAsync<RegistryException>(() => nobody.Identity.WhoAmIAsync(Stop));

        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Equal("unauthenticated", refused.Code);
    }

    [Theory]
    [InlineData("mrt_nonsense")]
    [InlineData("mrt_AAAAAAAAAAAAAAAAAAAAAA_0123456789012345678901234567890123456789012")]
    public async Task A_token_that_the_registry_never_made_is_refused(string token)
    {
        using var stranger = Registry.As(token);

        var refused = await Assert.ThrowsAsync<RegistryException>(() => stranger.Identity.WhoAmIAsync(Stop));

        Assert.Equal("unauthenticated", refused.Code);
    }

    [Fact]
    public async Task A_viewer_may_not_make_users_and_is_told_who_may()
    {
        using var viewer = await Registry.SignInAsync(Unique("vera"), Stop, "Viewer");

        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => viewer.Identity.CreateUserAsync(new NewUser("mallory", []), Stop));

        Assert.Equal("forbidden", refused.Code);
        Assert.Contains("user.manage", refused.Message);
        Assert.Contains("Admin", refused.Message);
    }

    [Fact]
    public async Task A_handle_is_taken_whatever_its_case()
    {
        var handle = Unique("dana");
        await Admin.Identity.CreateUserAsync(new NewUser(handle, [new("MRC")]), Stop);

        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => Admin.Identity.CreateUserAsync(new NewUser(handle.ToUpperInvariant(), []), Stop));

        Assert.Equal("user-exists", refused.Code);
    }

    [Fact]
    public async Task Of_many_at_once_with_one_handle_one_is_made_and_the_others_are_told()
    {
        var handle = Unique("dana");

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            try
            {
                return (await Admin.Identity.CreateUserAsync(new NewUser(handle, []), Stop)).Handle;
            }
            catch (RegistryException refused)
            {
                return refused.Code;
            }
        }));

        Assert.Equal(7, made.Count(code => code == "user-exists"));
        Assert.Equal(1, made.Count(code => code == handle));
    }

    [Fact]
    public async Task A_user_has_at_most_a_hundred_grants()
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(() => Admin.Identity.CreateUserAsync(
            new NewUser(Unique("greedy"), [.. Enumerable.Repeat(new RoleGrant("Viewer"), 101)]), Stop));

        Assert.Equal(["grants"], refused.Problem.Errors!.Keys);
    }

    [Fact]
    public async Task Every_wrong_field_of_a_new_user_is_named()
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(() => Admin.Identity.CreateUserAsync(
            new NewUser("no spaces", [new("Boss"), new("MRC", "search/**/x"), new("SRE", "*", "pro duction")]), Stop));

        Assert.Equal("grant-invalid", refused.Code);
        Assert.Equal(["grants[0].role", "grants[1].models", "grants[2].environment", "handle"],
            refused.Problem.Errors!.Keys.Order());
    }

    [Fact]
    public async Task A_revoked_token_is_refused_from_then_on()
    {
        var handle = Unique("rob");
        var secret = await Registry.TokenAsync(handle, Stop, "Viewer");
        using var rob = Registry.As(secret);
        await rob.Identity.WhoAmIAsync(Stop);
        var token = Assert.Single(await rob.Identity.ListTokensAsync(handle, Stop));

        await Admin.Identity.RevokeTokenAsync(handle, token.Id, Stop);

        var refused = await Assert.ThrowsAsync<RegistryException>(() => rob.Identity.WhoAmIAsync(Stop));
        Assert.Equal("unauthenticated", refused.Code);
    }

    [Fact]
    public async Task A_token_does_only_what_its_scopes_name()
    {
        var narrow = await Admin.Identity.CreateTokenAsync(
            "admin", new NewToken("narrow", ["model.read:search/*"]), Stop);
        using var client = Registry.As(narrow.Secret);

        var refused = await Assert.ThrowsAsync<RegistryException>(() => client.Identity.ListUsersAsync(null, Stop));

        Assert.Contains("scopes of this token", refused.Message);
    }

    [Fact]
    public async Task Users_are_listed_page_by_page_each_once()
    {
        var mine = new HashSet<string>();
        for (var i = 0; i < 3; i++)
            mine.Add((await Admin.Identity.CreateUserAsync(new NewUser(Unique("page"), []), Stop)).Handle);

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await Admin.Wire.GetAsync(
                $"api/v1/users?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}", IdentityJson.Default.PageUser,
                    Stop);
            seen.AddRange(page.Items.Select(user => user.Handle));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal(seen.Distinct().Count(), seen.Count);
        Assert.Superset(mine, seen.ToHashSet());
    }
}
