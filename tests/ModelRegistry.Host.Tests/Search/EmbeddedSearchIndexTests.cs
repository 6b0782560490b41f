using Microsoft.Extensions.Logging.Abstractions;
using ModelRegistry.Host.Search;
using ModelRegistry.Host.Search.Embedded;

namespace ModelRegistry.Host.Tests.Search;

/// <summary>
/// The contract, and what is the embedded index's own: its folder, its lock, and what a crash leaves.
/// </summary>
public sealed class EmbeddedSearchIndexTests : SearchIndexContract
{
    readonly string _root = Directory.CreateTempSubdirectory("search-").FullName;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected override Task<ISearchIndex> OpenAsync() => Task.FromResult<ISearchIndex>(Open("contract").Index);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    SearchIndexOpening.Opened Open(string name, TimeSpan? commitDelay = null) =>
        Assert.IsType<SearchIndexOpening.Opened>(Try(name, commitDelay));

    SearchIndexOpening Try(string name, TimeSpan? commitDelay = null) => EmbeddedSearchIndex.Open(
        Path.Combine(_root, name), commitDelay ?? TimeSpan.Zero, TimeProvider.System, NullLogger.Instance);

    static async Task<long> Total(ISearchIndex index) =>
        Assert.IsType<SearchResult.Found>(await index.SearchAsync(new(), Stop)).Answer.Total;

    [Fact]
    public async Task Closing_writes_everything_and_reopening_finds_it_with_its_sequence()
    {
        await using (var index = Open("kept", TimeSpan.FromDays(1)).Index)
            await index.IndexAsync([Model("a"), Model("b")], 42, Stop);

        var reopened = Open("kept");
        await using var again = reopened.Index;

        Assert.Null(reopened.RebuildReason);
        Assert.Equal(42, await again.SequenceAsync(Stop));
        Assert.Equal(2, await Total(again));
    }

    [Fact]
    public async Task What_a_crash_leaves_is_the_last_commit_documents_and_sequence_together()
    {
        await using (var index = Open("crash").Index) await index.IndexAsync([Model("a")], 1, Stop);
        await using var running = Open("crash", TimeSpan.FromDays(1)).Index;
        await running.IndexAsync([Model("b")], 2, Stop);
        Copy(Path.Combine(_root, "crash", "index"), Path.Combine(_root, "after-crash", "index"));

        var reopened = Open("after-crash");
        await using var again = reopened.Index;

        Assert.Null(reopened.RebuildReason);
        Assert.Equal(1, await again.SequenceAsync(Stop));
        Assert.Equal(1, await Total(again));
        Assert.Equal(2, await Total(running));
    }

    [Fact]
    public async Task A_delayed_commit_comes_by_itself()
    {
        await using var index = Open("delayed", TimeSpan.FromMilliseconds(1)).Index;
        await index.IndexAsync([Model("a")], 5, Stop);

        for (var tries = 0; await Committed("delayed") != 5; tries++)
        {
            Assert.True(tries < 1000, "nothing was committed");
            await Task.Delay(10, Stop);
        }
    }

    async Task<long> Committed(string name)
    {
        var copy = $"copy-{Guid.CreateVersion7()}";
        Copy(Path.Combine(_root, name, "index"), Path.Combine(_root, copy, "index"));
        await using var index = Open(copy).Index;
        return await index.SequenceAsync(Stop);
    }

    [Fact]
    public async Task A_second_owner_of_the_folder_is_refused_until_the_first_is_gone()
    {
        var first = Open("owned").Index;

        var refused = Assert.IsType<SearchIndexOpening.Refused>(Try("owned"));
        await first.DisposeAsync();
        await using var second = Open("owned").Index;

        Assert.Contains(Path.Combine(_root, "owned"), refused.Reason);
        Assert.Contains("another registry process", refused.Reason);
    }

    [Theory]
    [InlineData("*", 0)]
    [InlineData("segments_*", 20)]
    [InlineData("_*", 30)]
    public async Task A_damaged_index_is_thrown_away_and_says_that_it_must_be_rebuilt(string files, int damageAt)
    {
        await using (var index = Open("damaged").Index) await index.IndexAsync([Model("a"), Model("b")], 42, Stop);
        foreach (var file in Directory.GetFiles(Path.Combine(_root, "damaged", "index"), files)) Damage(file, damageAt);

        var opened = Open("damaged");
        await using var again = opened.Index;
        await again.IndexAsync([Model("c")], 1, Stop);

        Assert.NotNull(opened.RebuildReason);
        Assert.Equal(1, await again.SequenceAsync(Stop));
        Assert.Equal(1, await Total(again));
    }

    [Fact]
    public async Task A_lost_segment_file_is_noticed()
    {
        await using (var index = Open("lost").Index) await index.IndexAsync([Model("a")], 42, Stop);
        foreach (var file in Directory.GetFiles(Path.Combine(_root, "lost", "index"), "_*")) File.Delete(file);

        var opened = Open("lost");
        await using var again = opened.Index;

        Assert.NotNull(opened.RebuildReason);
        Assert.Equal(0, await again.SequenceAsync(Stop));
    }

    static void Damage(string file, int at)
    {
        var bytes = File.ReadAllBytes(file);
        if (bytes.Length == 0) return;
        bytes[Math.Min(at, bytes.Length - 1)] ^= 0xff;
        File.WriteAllBytes(file, bytes);
    }

    static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
