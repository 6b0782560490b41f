namespace ModelRegistry.Host.Search;

/// <summary>What became of a question: an answer, or everything that is wrong with the question.</summary>
abstract record SearchResult
{
    SearchResult() { }

    public sealed record Found(SearchAnswer Answer) : SearchResult;
    public sealed record Refused(IReadOnlyList<SearchProblem> Problems) : SearchResult;
}
