using ModelRegistry.Client;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Identity;
using ModelRegistry.Host.Tests.Registry;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Host.Tests.Audit;

/// <summary>The real host, killed in the middle of its work, and two of them on one database.</summary>
public sealed class SequencerTests
{
    const int Writers = 4;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(3, 20261123)]
    public Task After_a_kill_every_committed_change_has_one_event(int kills, int seed) => KillAsync(kills, seed);

    [Fact(Explicit = true)]
    public Task After_sixty_kills_every_committed_change_has_one_event() => KillAsync(60, 7);

    [Fact]
    public async Task Two_sequencers_neither_lose_nor_double_an_event()
    {
        if (!TestDatabase.IsPostgres) Assert.Skip("SQLite serves one process");
        await using var database = await TestDatabase.CreateAsync(Stop);
        await using var first = await HostProcess.StartAsync(database.Connection, [], Stop);
        await using var second = await first.JoinAsync([], Stop);

        var writing = Enumerable.Range(0, Writers)
            .Select(i => WriteAsync(i % 2 == 0 ? first : second, $"w{i}", 60, () => { }, Stop)).ToList();
        var made = (await Task.WhenAll(writing)).SelectMany(names => names).ToList();

        Assert.Equal(Writers * 60, made.Count);
        await CheckAsync(second, made);
    }

    static async Task KillAsync(int kills, int seed)
    {
        var random = new Random(seed);
        await using var database = await TestDatabase.CreateAsync(Stop);
        await using var host = await HostProcess.StartAsync(database.Connection, [], Stop);
        var acknowledged = new List<string>();
        for (var round = 0; round < kills; round++)
        {
            var reached = new TaskCompletionSource();
            var left = random.Next(20, 80);
            void Count() { if (Interlocked.Decrement(ref left) == 0) reached.SetResult(); }
            var writing = Enumerable.Range(0, Writers)
                .Select(i => WriteAsync(host, $"r{round}w{i}", int.MaxValue, Count, Stop)).ToList();
            await reached.Task.WaitAsync(Stop);
            await host.KillAsync();
            acknowledged.AddRange((await Task.WhenAll(writing)).SelectMany(names => names));
            await host.StartAgainAsync(Stop);
        }

        Assert.NotEmpty(acknowledged);
        await CheckAsync(host, acknowledged);
    }

    /// <summary>Makes users until the host is gone; answers the handles that the host acknowledged.</summary>
    static async Task<IReadOnlyList<string>> WriteAsync(
        HostProcess host, string prefix, int most, Action count, CancellationToken cancellationToken)
    {
        using var client = new RegistryClient(host.Address, host.AdminToken);
        var made = new List<string>();
        try
        {
            while (made.Count < most)
            {
                made.Add((await client.Identity.CreateUserAsync(
                    new NewUser($"{prefix}n{made.Count}", []), cancellationToken)).Handle);
                count();
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or RegistryException)
        {
            return made;
        }
        return made;
    }

    static async Task CheckAsync(HostProcess host, IReadOnlyList<string> acknowledged)
    {
        using var client = new RegistryClient(host.Address, host.AdminToken);
        while ((await client.Audit.HeadAsync(Stop)).Waiting > 0) await Task.Delay(20, Stop);

        var verified = await client.Audit.VerifyAsync(Stop);
        var users = await AllAsync(cursor => client.Identity.ListUsersAsync(cursor, Stop));
        var events = await AllAsync(cursor => client.Audit.ListAsync(
            new() { Action = "user.created", Limit = 500, Cursor = cursor }, Stop));

        Assert.True(verified.Ok, verified.Broken?.Reason);
        Assert.Superset(acknowledged.ToHashSet(), users.Select(user => user.Handle).ToHashSet());
        Assert.Equal(
            users.Where(user => user.Handle != "admin").Select(user => user.Id.ToString()).Order(),
            events.Select(one => one.Target.Id).Where(id => id != Admin(users)).Order());
    }

    static string Admin(IReadOnlyList<User> users) => users.Single(user => user.Handle == "admin").Id.ToString();

    static async Task<IReadOnlyList<T>> AllAsync<T>(Func<string?, Task<Page<T>>> next)
    {
        var all = new List<T>();
        string? cursor = null;
        do
        {
            var page = await next(cursor);
            all.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return all;
    }
}
