using System.Net;
using System.Text;
using ModelRegistry.Client;
using ModelRegistry.Client.Http;
using ModelRegistry.Host.Tests.Registry;
using ModelRegistry.Testing;
using ModelRegistry.Testing.Postgres;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Host.Tests.Durability;

/// <summary>PostgreSQL is killed and comes back; the host is not started again.</summary>
public sealed class DatabaseAwayTests
{
    const int Writers = 4;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_its_database_the_host_says_so_and_with_it_goes_on()
    {
        await using var server = await ServerAsync();
        await using var database = await server.CreateDatabaseAsync(Stop);
        await using var host = await HostProcess.StartAsync(database.ConnectionString, [], Stop);
        using var client = new RegistryClient(host.Address, host.AdminToken);
        var key = Guid.CreateVersion7().ToString();
        await CreateAsync(client, "before", Guid.CreateVersion7().ToString());

        await server.KillAsync();
        using var read = await client.Wire.Http.GetAsync("api/v1/models", Stop);
        using var written = await CreateAsync(client, "during", key);
        using var ready = await client.Wire.Http.GetAsync("health/ready", Stop);
        using var live = await client.Wire.Http.GetAsync("health/live", Stop);
        await server.StartAgainAsync(Stop);
        using var again = await CreateAsync(client, "during", key);
        using var after = await client.Wire.Http.GetAsync("health/ready", Stop);

        foreach (var refused in new[] { read, written })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter?.Delta);
            Assert.Contains("database-unavailable", await refused.Content.ReadAsStringAsync(Stop));
        }
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (again.StatusCode, after.StatusCode));
        await CheckAsync(client, ["before", "during"]);
    }

    [Fact]
    public async Task What_was_under_way_when_the_database_died_happens_once_when_it_is_asked_again()
    {
        await using var server = await ServerAsync();
        await using var database = await server.CreateDatabaseAsync(Stop);
        await using var host = await HostProcess.StartAsync(database.ConnectionString, [], Stop);
        using var client = new RegistryClient(host.Address, host.AdminToken);
        var random = new Random(20261126);
        var names = new List<string>();
        for (var round = 0; round < 3; round++)
        {
            using var away = new CancellationTokenSource();
            var writing = Enumerable.Range(0, Writers)
                .Select(writer => WriteAsync(client, $"r{round}w{writer}", away.Token)).ToList();
            await Task.Delay(random.Next(150, 400), Stop);
            await server.KillAsync();
            await Task.Delay(random.Next(50), Stop);
            await server.StartAgainAsync(Stop);
            await away.CancelAsync();
            names.AddRange((await Task.WhenAll(writing)).SelectMany(made => made));
        }

        Assert.True(names.Count > Writers, $"{names.Count} models");
        await CheckAsync(client, names);
    }

    static Task<PostgresServer> ServerAsync()
    {
        if (!TestDatabase.IsPostgres) Assert.Skip("SQLite does not go away");
        TestNeeds.Postgres();
        return PostgresServer.StartAsync(new() { Durable = true }, Stop);
    }

    /// <summary>Makes models; one that is refused is asked for again with its key until it is there.</summary>
    static async Task<IReadOnlyList<string>> WriteAsync(
        RegistryClient client, string prefix, CancellationToken enough)
    {
        var made = new List<string>();
        while (!enough.IsCancellationRequested)
        {
            var (name, key) = ($"{prefix}n{made.Count}", Guid.CreateVersion7().ToString());
            for (var tries = 0; ; tries++)
            {
                using var answer = await CreateAsync(client, name, key);
                if (answer.StatusCode == HttpStatusCode.Created) break;
                var text = await answer.Content.ReadAsStringAsync(Stop);
                if (text.Contains("idempotency-in-progress", StringComparison.Ordinal)) break;     // it is there
                Assert.Contains("database-unavailable", text);
                Assert.True(tries < 600, text);
                await Task.Delay(50, Stop);
            }
            made.Add(name);
        }
        return made;
    }

    static async Task<HttpResponseMessage> CreateAsync(RegistryClient client, string name, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/models")
        {
            Content = new StringContent($$"""{"group":"away","name":"{{name}}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key);
        return await client.Wire.Http.SendAsync(request, Stop);
    }

    /// <summary>Each model is there with one event, the log holds, and the index shows them.</summary>
    static async Task CheckAsync(RegistryClient client, IReadOnlyCollection<string> names)
    {
        while ((await client.Audit.HeadAsync(Stop)).Waiting > 0) await Task.Delay(20, Stop);
        var verified = await client.Audit.VerifyAsync(Stop);
        var events = await AllAsync(cursor => client.Audit.ListAsync(
            new() { Action = "model.created", Limit = 500, Cursor = cursor }, Stop));

        Assert.True(verified.Ok, verified.Broken?.Reason);
        Assert.Equal(names.Count, events.Count);
        for (var looks = 0; (await client.Search.FindAsync(new() { Limit = 1 }, Stop)).Total < names.Count; looks++)
        {
            Assert.True(looks < 600, "The index does not show every model.");
            await Task.Delay(50, Stop);
        }
    }

    static async Task<IReadOnlyList<T>> AllAsync<T>(Func<string?, Task<Page<T>>> next)
    {
        var all = new List<T>();
        for (string? cursor = null; ;)
        {
            var page = await next(cursor);
            all.AddRange(page.Items);
            if ((cursor = page.NextCursor) is null) return all;
        }
    }
}
