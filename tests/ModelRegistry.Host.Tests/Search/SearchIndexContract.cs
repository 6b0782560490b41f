using ModelRegistry.Host.Search;

namespace ModelRegistry.Host.Tests.Search;

/// <summary>What every search index must do, whatever stands behind it: derive, say how to open one, and run.</summary>
public abstract partial class SearchIndexContract : IAsyncLifetime
{
    static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    ISearchIndex _index = null!; // set before each test

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An empty index, the test's own.</summary>
    private protected abstract Task<ISearchIndex> OpenAsync();

    public async ValueTask InitializeAsync() => _index = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await _index.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static SearchDocument Model(string name, string description = "", params string[] tags) => new()
    {
        ModelId = Guid.CreateVersion7(), Group = "team", Name = name, Description = description, Tags = tags,
            UpdatedAt = Start,
    };

    Task Index(params SearchDocument[] models) => _index.IndexAsync(models, 1, Stop);

    async Task<SearchAnswer> Ask(SearchQuery query) =>
        Assert.IsType<SearchResult.Found>(await _index.SearchAsync(query, Stop)).Answer;

    async Task<IReadOnlyList<SearchProblem>> Refused(SearchQuery query) =>
        Assert.IsType<SearchResult.Refused>(await _index.SearchAsync(query, Stop)).Problems;

    async Task<string[]> Names(string? text) => Names(await Ask(new() { Text = text }));

    static string[] Names(SearchAnswer answer) => [.. answer.Hits.Select(hit => hit.Model.Name)];

    static Dictionary<string, IReadOnlyList<string>> Filter(params (string Name, string[] Values)[] filters) =>
        filters.ToDictionary(filter => filter.Name, filter => (IReadOnlyList<string>)filter.Values);
}
