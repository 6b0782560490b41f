using System.Net;
using ModelRegistry.Client;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Identity;
using ModelRegistry.Client.Models;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Api;

/// <summary>The client over wires that break, and with registries that say to come later.</summary>
public sealed class ClientTriesTests(SharedRegistry shared) : RegistryTest(shared)
{
    const string Me = """
        {"id":"0198c0de-0000-7000-8000-000000000000","handle":"ida","displayName":"Ida","grants":[]}
        """;

    readonly HurriedClock _clock = new();

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "7", 7)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "7", 7)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "Fri, 01 Jan 2027 00:00:09 GMT", 9)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "Fri, 01 Jan 2021 00:00:00 GMT", 0)]
    public async Task Waits_as_long_as_it_is_told(HttpStatusCode status, string retryAfter, int seconds)
    {
        using var wire = new ScriptedWire(
            ScriptedWire.Says(status, retryAfter: retryAfter), ScriptedWire.Says(HttpStatusCode.OK, Me));

        var me = await WhoAsync(wire);

        Assert.Equal("ida", me.Handle);
        Assert.Equal(2, wire.Sent.Count);
        if (seconds > 0) Assert.Equal([TimeSpan.FromSeconds(seconds)], _clock.Waits);
    }

    [Fact]
    public async Task Does_not_wait_for_longer_than_a_minute_but_says_how_long_it_was_told()
    {
        using var wire = new ScriptedWire(ScriptedWire.Says(HttpStatusCode.ServiceUnavailable, retryAfter: "3600"));

        var refused = await Assert.ThrowsAsync<RegistryException>(() => WhoAsync(wire));

        Assert.Equal(TimeSpan.FromHours(1), refused.RetryAfter);
        Assert.Single(wire.Sent);
    }

    [Fact]
    public async Task Waits_longer_each_time_and_gives_up_after_four_tries()
    {
        using var wire = new ScriptedWire(ScriptedWire.Breaks());

        await Assert.ThrowsAsync<HttpRequestException>(() => WhoAsync(wire));

        Assert.Equal(RegistryWire.MostTries, wire.Sent.Count);
        Assert.Equal(3, _clock.Waits.Count);
        Assert.InRange(_clock.Waits[0].TotalMilliseconds, 100, 125);
        Assert.InRange(_clock.Waits[1].TotalMilliseconds, 300, 375);
        Assert.InRange(_clock.Waits[2].TotalMilliseconds, 900, 1125);
    }

    [Theory]
    [InlineData(HttpStatusCode.Conflict)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task A_refusal_is_not_asked_again(HttpStatusCode status)
    {
        using var wire = new ScriptedWire(ScriptedWire.Says(status, """{"type":"urn:model-registry:problem:some"}"""));

        var refused = await Assert.ThrowsAsync<RegistryException>(() => WhoAsync(wire));

        Assert.Equal((status, "some"), (refused.Status, refused.Code));
        Assert.Single(wire.Sent);
    }

    [Fact]
    public async Task A_first_try_that_is_still_under_way_is_waited_for()
    {
        using var wire = new ScriptedWire(
            ScriptedWire.Says(HttpStatusCode.Conflict,
                """{"type":"urn:model-registry:problem:idempotency-in-progress"}"""),
            ScriptedWire.Says(HttpStatusCode.OK, Me));

        await WhoAsync(wire);

        Assert.Equal(2, wire.Sent.Count);
    }

    [Fact]
    public async Task A_cancelled_wait_ends_at_once()
    {
        using var wire = new ScriptedWire(ScriptedWire.Says(HttpStatusCode.ServiceUnavailable, retryAfter: "50"));
        using var client = Client(wire);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        var call = client.Identity.WhoAmIAsync(cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_POST_whose_answer_is_lost_is_done_once_and_answered_all_the_same()
    {
        using var wire = new ScriptedWire(lost: 2);
        using var client = Client(wire);
        var name = Unique("bot");

        var made = await client.Models.CreateAsync(new NewModel("lost", name), Stop);

        Assert.Equal(name, made.Name);
        Assert.Equal(3, wire.Sent.Count);
        Assert.Single(wire.Sent.Select(sent => sent.Key).Distinct());
        Assert.NotNull(wire.Sent[0].Key);
    }

    [Fact]
    public async Task A_change_whose_answer_is_lost_is_not_taken_for_somebody_elses()
    {
        var model = await Admin.Models.CreateAsync(new NewModel("lost", Unique("bot")), Stop);
        using var wire = new ScriptedWire(lost: 1);
        using var client = Client(wire);

        var changed = await client.Models.ChangeAsync(
            model.Group, model.Name, model.ETag, new ModelChange("other"), Stop);

        Assert.Equal("other", changed.Description);
        Assert.Equal(["PATCH", "PATCH"], wire.Sent.Select(sent => sent.Method));
    }

    [Fact]
    public async Task A_DELETE_whose_answer_is_lost_is_done()
    {
        var token = await Admin.Identity.CreateTokenAsync("admin", new NewToken(Unique("token")), Stop);
        var tag = (await Admin.Identity.GetTokenAsync("admin", token.Id, Stop)).ETag;
        using var wire = new ScriptedWire(lost: 1);
        using var client = Client(wire);

        await client.Wire.DeleteAsync($"api/v1/users/admin/tokens/{token.Id}", tag, Stop);

        Assert.NotNull((await Admin.Identity.GetTokenAsync("admin", token.Id, Stop)).Value.RevokedAt);
        Assert.Equal(2, wire.Sent.Count);
    }

    [Fact]
    public async Task A_list_is_read_to_its_end()
    {
        var handle = Unique("ida");
        await Admin.Identity.CreateUserAsync(new NewUser(handle, []), Stop);
        foreach (var i in Enumerable.Range(0, 3))
            await Admin.Identity.CreateTokenAsync(handle, new NewToken($"token {i}"), Stop);

        var tokens = await Admin.Identity.ListTokensAsync(handle, Stop);

        Assert.Equal(["token 0", "token 1", "token 2"], tokens.Select(token => token.Name).Order());
    }

    async Task<WhoAmI> WhoAsync(ScriptedWire wire)
    {
        using var http = new HttpClient(wire, disposeHandler: false) { BaseAddress = Registry.Address };
        return await new IdentityClient(new RegistryWire(http, _clock)).WhoAmIAsync(Stop);
    }

    RegistryClient Client(ScriptedWire wire) =>
        new(new HttpClient(wire, disposeHandler: false) { BaseAddress = Registry.Address }, Registry.AdminToken);
}
