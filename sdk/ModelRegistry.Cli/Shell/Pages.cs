using ModelRegistry.Client.Http;

namespace ModelRegistry.Cli.Shell;

/// <summary>Follows the cursors of a list.</summary>
static class Pages
{
    /// <summary>The items of all pages, or the first <paramref name="most"/> of them.</summary>
    public static async Task<IReadOnlyList<T>> AllAsync<T>(Func<string?, Task<Page<T>>> read, int most = int.MaxValue)
    {
        var all = new List<T>();
        string? cursor = null;
        do
        {
            var page = await read(cursor);
            all.AddRange(page.Items.Take(most - all.Count));
            cursor = page.NextCursor;
        }
        while (cursor is not null && all.Count < most);
        return all;
    }
}
