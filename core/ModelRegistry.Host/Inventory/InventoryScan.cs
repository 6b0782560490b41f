using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ModelRegistry.Host.Inventory;

/// <summary>
/// Goes through the inventory: one reader, and workers that judge while it reads on. At most
/// <see cref="PagesAhead"/> + 2 pages of a thousand versions are in memory, however many versions there are.
/// </summary>
sealed class InventoryScan(IServiceScopeFactory scopes)
{
    public const int PagesAhead = 2;

    public async Task<int> CountAsync(InventoryQuery query, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<InventoryReader>().CountAsync(query, cancellationToken);
    }

    /// <summary>What became of each page, in the order of the inventory. Stop reading, and the work stops.</summary>
    /// <param name="query">Which versions.</param>
    /// <param name="previous">Whether the version in production beside each matters.</param>
    /// <param name="judge">Judges a page; several at a time, on threads of the pool.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async IAsyncEnumerable<T> RunAsync<T>(
        InventoryQuery query, bool previous, Func<ScannedPage, T> judge,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var judged = Channel.CreateBounded<Task<T>>(PagesAhead);
        var reading = Task.Run(() => ReadAsync(query, previous, judge, judged.Writer, stop.Token), stop.Token);
        try
        {
            await foreach (var page in judged.Reader.ReadAllAsync(cancellationToken)) yield return await page;
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None,
                TaskScheduler.Default);     // what went wrong came through the channel
        }
    }

    async Task ReadAsync<T>(
        InventoryQuery query, bool previous, Func<ScannedPage, T> judge, ChannelWriter<Task<T>> judged,
        CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var reader = scope.ServiceProvider.GetRequiredService<InventoryReader>();
            var beside = scope.ServiceProvider.GetRequiredService<PreviousVersions>();
            await foreach (var page in reader.PagesAsync(query, cancellationToken))
            {
                var scanned = previous
                    ? await WithPreviousAsync(page, query.At, reader, beside, cancellationToken)
                    : new ScannedPage([.. page.Rows.Select(row => new ScannedVersion(row, null))], page.ReadAnew);
                await judged.WriteAsync(Task.Run(() => judge(scanned), cancellationToken), cancellationToken);
            }

            judged.Complete();
        }
        catch (Exception error)
        {
            judged.Complete(error);
        }
    }

    static async Task<ScannedPage> WithPreviousAsync(
        InventoryPage page, DateTimeOffset at, InventoryReader reader, PreviousVersions beside,
        CancellationToken cancellationToken)
    {
        var serving = await beside.OfAsync(page.Models, cancellationToken);
        var previous = page.Rows.Zip(page.Models, (row, model) => (row.VersionId,
            Previous: serving[model].Where(one => one != row.VersionId).Select(one => (Guid?)one).FirstOrDefault()))
            .Where(pair => pair.Previous is not null)
            .ToDictionary(pair => pair.VersionId, pair => pair.Previous ?? default);
        var documents = page.Rows.ToDictionary(row => row.VersionId, row => row.Document);
        var elsewhere = previous.Values.Distinct().Where(one => !documents.ContainsKey(one)).ToList();
        var anew = page.ReadAnew;
        if (elsewhere.Count > 0)
        {
            var others = await reader.OfAsync(elsewhere, at, cancellationToken);
            foreach (var row in others.Rows) documents[row.VersionId] = row.Document;
            anew += others.ReadAnew;
        }

        return new(
            [
                .. page.Rows.Select(row => new ScannedVersion(row,
                    previous.TryGetValue(row.VersionId, out var one) ? documents.GetValueOrDefault(one) : null)),
            ], anew);
    }
}
