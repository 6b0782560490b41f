using System.Collections.Concurrent;
using System.Diagnostics;
using ModelRegistry.Client.Search;
using ModelRegistry.Host.Tests.Registry;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Host.Tests.Durability;

/// <summary>
/// The real host, killed (SIGKILL) in the middle of registrations, submits, approvals and promotions, and started again
/// on the same data.
/// </summary>
public sealed class KilledMovesTests
{
    const int OfEachKind = 2;
    const int Many = 100;

    readonly Dictionary<string, (ChangeTrace Before, ChangeTrace After)> _shapes = [];
    readonly ConcurrentDictionary<string, string> _states = [];
    int _whole, _undone, _acknowledged;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(4, 20261124)]
    public Task After_a_kill_every_change_is_whole_or_undone_and_happens_once(int kills, int seed) =>
        KillAsync(kills, seed);

    [Fact(Explicit = true)]
    public async Task After_sixty_kills_every_change_is_whole_or_undone_and_happens_once()
    {
        await KillAsync(60, 11);

        Assert.True(_whole > 0 && _undone > 0, $"The kills did not meet the changes: {Summary}");
    }

    string Summary => $"{_acknowledged} answered, {_whole} whole without an answer, {_undone} undone";

    async Task KillAsync(int kills, int seed)
    {
        var random = new Random(seed);
        await using var host = await KilledHost.StartAsync(Stop);
        var longest = await LearnAsync(host);
        for (var round = 0; round < kills; round++)
        {
            var changes = await PrepareAsync(host, $"r{round}");
            var asking = changes.Select(change => change.AskAsync(host, Stop)).ToList();
            await Task.Delay(random.NextDouble() * longest, Stop);
            await host.Process.KillAsync();
            await Task.WhenAll(asking);
            await host.Process.StartAgainAsync(Stop);
            await Task.WhenAll(changes.Select(change => CheckAsync(host, change)));
        }
        await CheckTheRestAsync(host);
        TestContext.Current.SendDiagnosticMessage($"{kills} kills, seed {seed}: {Summary}");
    }

    /// <summary>Does one change of each kind undisturbed: this is how it looks before and after.</summary>
    async Task<TimeSpan> LearnAsync(KilledHost host)
    {
        var changes = await PrepareAsync(host, "calm");
        foreach (var change in changes)
            _shapes[change.Kind] = (await ChangeTrace.ReadAsync(host, change.Name, Stop), ChangeTrace.Nothing);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(changes.Select(change => change.AskAsync(host, Stop)));
        var took = clock.Elapsed;
        foreach (var change in changes)
        {
            Assert.True(change.Answer is { Status: 200 or 201 }, $"{change.Kind}: {change.Answer}");
            var after = await ChangeTrace.ReadAsync(host, change.Name, Stop);
            _shapes[change.Kind] = (_shapes[change.Kind].Before, after);
            Assert.NotEqual(_shapes[change.Kind].Before, after);
        }
        return took;
    }

    static Task<KilledChange[]> PrepareAsync(KilledHost host, string round) => Task.WhenAll(
        from kind in KilledChange.Kinds
        from number in Enumerable.Range(0, OfEachKind)
        select KilledChange.PrepareAsync(host, kind, $"{kind}-{round}-{number}", Stop));

    async Task CheckAsync(KilledHost host, KilledChange change)
    {
        var (before, after) = _shapes[change.Kind];
        var first = change.Answer;
        var found = await ChangeTrace.ReadAsync(host, change.Name, Stop);
        Assert.True(found == before || found == after, $"{change.Kind} is half done: {found}");
        if (first is { Status: < 300 })
        {
            Interlocked.Increment(ref _acknowledged);
            Assert.Equal(after, found);
        }
        else Interlocked.Increment(ref found == after ? ref _whole : ref _undone);

        await change.AskAsync(host, Stop);

        Assert.True(change.Answer is { Status: 200 or 201 } || (found == after && IsLost(change)),
            $"{change.Kind} again, {found.State}: {change.Answer}");
        if (first is { Status: < 300 } && !IsLost(change)) Assert.Equal(first, change.Answer);
        Assert.Equal(after, await ChangeTrace.ReadAsync(host, change.Name, Stop));
        _states[$"{KilledHost.Group}/{change.Name}"] = after.State;
    }

    /// <summary>The host died between the commit and keeping its answer: the caller is told to look.</summary>
    static bool IsLost(KilledChange change) => change.Answer is { Status: 409 } answer
        && answer.Body.Contains("idempotency-in-progress", StringComparison.Ordinal);

    /// <summary>The log holds, the index shows every model as it is, and no work is left behind.</summary>
    async Task CheckTheRestAsync(KilledHost host)
    {
        using var admin = host.As("admin");
        var verified = await admin.Audit.VerifyAsync(Stop);
        Assert.True(verified.Ok, verified.Broken?.Reason);
        for (var looks = 0; ; looks++)
        {
            var wrong = await WrongAsync(admin.Search);
            if (wrong.Count == 0) break;
            Assert.True(looks < 300, $"The index does not show {string.Join(", ", wrong)} as they are.");
            await Task.Delay(100, Stop);
        }
        Assert.Contains("0 items are dead.", await WorkAsync(host, "dead"));
        if (TestDatabase.IsPostgres && _states.Count < Many) return;    // leases of the dead last two minutes there
        for (var looks = 0; !(await WorkAsync(host, "waiting")).Contains("0 items are waiting."); looks++)
            Assert.True(looks < 100, "Work is left behind.");
    }

    async Task<IReadOnlyList<string>> WrongAsync(SearchClient search)
    {
        var shown = new Dictionary<string, IReadOnlyList<string>>();
        string? cursor = null;
        do
        {
            var page = await search.FindAsync(new() { Limit = 100, Cursor = cursor }, Stop);
            foreach (var model in page.Items) shown[model.Model] = model.States;
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return [.. _states.Where(one => !shown.TryGetValue(one.Key, out var states) || !states.Contains(one.Value))
            .Select(one => one.Key)];
    }

    static async Task<string> WorkAsync(KilledHost host, string state)
    {
        var ran = await HostCommand.RunAsync(["work", "list", "--state", state, "--data", host.Process.DataFolder,
            "--database", host.Connection], Stop);
        Assert.True(ran.ExitCode == 0, ran.Errors);
        return ran.Output;
    }
}
