using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Versions;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Tests.Governance;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Identity;

/// <summary>Keys whose answer was lost in a crash, and keys that are old; on a registry whose clock moves.</summary>
public sealed class LostAnswerTests : IAsyncLifetime
{
    readonly MovableClock _clock = new();
    TestRegistry? _registry;

    TestRegistry Registry => _registry ?? throw new InvalidOperationException("The registry has not started.");
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _registry = await TestRegistry.StartAsync(
        Stop, services => services.AddSingleton<TimeProvider>(_clock));

    public ValueTask DisposeAsync() => Registry.DisposeAsync();

    [Fact]
    public async Task What_finds_its_own_work_again_runs_again_after_a_crash()
    {
        var path = await VersionAsync();
        var body = $$"""{"path":"model.bin","size":9,"sha256":"{{new string('a', 64)}}"}""";
        var first = await PostAsync("up", body, $"{path}/uploads");
        await LoseAnswerAsync("up");

        var again = await PostAsync("up", body, $"{path}/uploads");
        var replayed = await PostAsync("up", body, $"{path}/uploads");

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(await again.Content.ReadAsStringAsync(Stop), await replayed.Content.ReadAsStringAsync(Stop));
        Assert.Equal("true", replayed.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(1, await Registry.InDatabaseAsync(db => db.Uploads.CountAsync(Stop)));
    }

    [Fact]
    public async Task What_would_happen_twice_is_refused_after_a_crash()
    {
        var first = await PostAsync("user", """{"handle":"ida","grants":[]}""", "users");
        await LoseAnswerAsync("user");

        var again = await PostAsync("user", """{"handle":"ida","grants":[]}""", "users");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Conflict), (first.StatusCode, again.StatusCode));
        Assert.Contains("idempotency-in-progress", await again.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Keys_are_forgotten_after_a_day()
    {
        await PostAsync("old", """{"handle":"ida","grants":[]}""", "users");
        _clock.Advance(TimeSpan.FromHours(2));
        await PostAsync("young", """{"handle":"ada","grants":[]}""", "users");
        _clock.Advance(TimeSpan.FromHours(23));

        await using var scope = Registry.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IdempotencyStore>().SweepAsync(Stop);

        var keys = await Registry.InDatabaseAsync(db => db.IdempotencyKeys.Select(row => row.Key).ToListAsync(Stop));
        Assert.Equal(["young"], keys);
        var again = await PostAsync("old", """{"handle":"ida","grants":[]}""", "users");
        Assert.Contains("user-exists", await again.Content.ReadAsStringAsync(Stop));
    }

    async Task<string> VersionAsync()
    {
        await Registry.Admin.Models.CreateAsync(new NewModel("search", "bot"), Stop);
        await Registry.Admin.Versions.RegisterAsync("search", "bot", new NewVersion("1.0.0"), Stop);
        return "models/search/bot/versions/1.0.0";
    }

    /// <summary>As if the process had died between the commit and the answer, long ago.</summary>
    async Task LoseAnswerAsync(string key)
    {
        await Registry.InDatabaseAsync(db => db.IdempotencyKeys.Where(row => row.Key == key).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Status, (int?)null).SetProperty(row => row.Body, (string?)null), Stop));
        _clock.Advance(TimeSpan.FromMinutes(1));
    }

    async Task<HttpResponseMessage> PostAsync(string key, string body, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/v1/{path}")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key);
        return await Registry.Admin.Wire.Http.SendAsync(request, Stop);
    }
}
