using ModelRegistry.Client.Search;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Search;

namespace ModelRegistry.Host.Features.Search;

static class SearchModels
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/search", Handle)
        .WithName(nameof(SearchModels))
        .WithSummary("Find models by text and filters, with facet counts")
        .WithDescription(
            "filter is facet:value and may be repeated; values of one facet widen, facets narrow each other.")
        .RequiresInHandler(Permission.ModelRead)
        .Produces<SearchPage>(StatusCodes.Status200OK, "application/json", "text/csv")
        .Refuses(SearchProblems.SearchInvalid)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<IResult> Handle(
        HttpRequest request, ISearchIndex index, Access access, string? q, string[]? filter, bool? facets,
        string? sort, int? limit, string? cursor, CancellationToken cancellationToken)
    {
        var filters = FilterText.Read(filter ?? [], out var errors);
        if (!TryReadSort(sort, out var order)) errors["sort"] = ["Sort by relevance, name or updated."];
        if (errors.Count > 0) return Refuse(errors);

        var query = new SearchQuery
        {
            Text = q,
            Filters = filters,
            Facets = facets ?? false,
            Sort = order,
            Take = limit ?? 20,
            Cursor = cursor,
            Reach = access.Reach(Permission.ModelRead),
        };
        return await index.SearchAsync(query, cancellationToken) switch
        {
            SearchResult.Found(var answer) => Answer(request, answer, query.Facets),
            SearchResult.Refused(var problems) => Refuse(problems),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    static IResult Answer(HttpRequest request, SearchAnswer answer, bool facets)
    {
        if (Csv.Refuse(request) is { } unknown) return unknown;
        Listing.PointOn(request, answer.NextCursor);
        return Csv.IsAskedFor(request)
            ? FoundModels.ToCsv(answer.Hits.Select(FoundModels.ToWire), answer.NextCursor)
            : TypedResults.Ok(ToWire(answer, facets));
    }

    static bool TryReadSort(string? text, out SearchSort sort)
    {
        sort = SearchSort.Relevance;
        return text is null || (Enum.TryParse(text, ignoreCase: true, out sort) && !char.IsAsciiDigit(text[0]));
    }

    static IResult Refuse(IReadOnlyList<SearchProblem> problems) =>
        problems is [{ Field: "cursor" } only]
            ? Problem.Of(CommonProblems.InvalidCursor, only.Message)
            : Refuse(problems.GroupBy(problem => Parameter(problem.Field))
                .ToDictionary(group => group.Key, group => group.Select(problem => problem.Message).ToArray()));

    static IResult Refuse(IReadOnlyDictionary<string, string[]> errors) =>
        Problem.Of(SearchProblems.SearchInvalid, "Nothing was searched for.", errors);

    static string Parameter(string field) => field switch
    {
        "text" => "q",
        "take" => "limit",
        "sort" or "cursor" => field,
        _ => "filter",
    };

    static SearchPage ToWire(SearchAnswer answer, bool facets) => new(
        [.. answer.Hits.Select(FoundModels.ToWire)], answer.NextCursor, answer.Total,
        answer.Match.ToString().ToLowerInvariant(),
        facets
            ? answer.Facets.ToDictionary(facet => facet.Key, facet => (IReadOnlyList<FacetValue>)
                [.. facet.Value.Select(count => new FacetValue(count.Value, count.Count))])
            : null);
}
