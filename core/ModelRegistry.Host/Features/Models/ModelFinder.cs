using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Models;
using ModelRegistry.Data;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Search;

namespace ModelRegistry.Host.Features.Models;

/// <summary>The models that words find, as the list of models shows them, the best match first.</summary>
sealed class ModelFinder(ISearchIndex index, RegistryDb db, Access access)
{
    public sealed record Page(IReadOnlyList<ModelRecord> Rows, string? Next);

    public async Task<(Page? Found, ProblemHttpResult? Refused)> FindAsync(
        ModelFilter wanted, CancellationToken cancellationToken)
    {
        var query = new SearchQuery
        {
            Text = wanted.Query,
            Filters = await FiltersAsync(wanted, cancellationToken),
            Take = wanted.Limit ?? new PageRequest().Take,
            Cursor = wanted.Cursor,
            Reach = access.Reach(Permission.ModelRead),
        };
        return await index.SearchAsync(query, cancellationToken) switch
        {
            SearchResult.Found(var answer) => (await PageAsync(answer, cancellationToken), null),
            SearchResult.Refused(var problems) => (null, Refuse(problems)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The rows of the hits in their order. What the index still has and the database no longer, is left
    /// out.</summary>
    async Task<Page> PageAsync(SearchAnswer answer, CancellationToken cancellationToken)
    {
        var ids = answer.Hits.Select(hit => hit.Model.ModelId).ToList();
        var rows = await db.Models.AsNoTracking().Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        return new([.. ids.Where(rows.ContainsKey).Select(id => rows[id]).Where(MayRead)], answer.NextCursor);
    }

    bool MayRead(ModelRecord row) =>
        access.Allows(Permission.ModelRead, ModelName.Parse($"{row.Group}/{row.Name}"));

    async Task<Dictionary<string, IReadOnlyList<string>>> FiltersAsync(
        ModelFilter wanted, CancellationToken cancellationToken)
    {
        var filters = new Dictionary<string, IReadOnlyList<string>>();
        if (wanted.Group is { } group) filters["group"] = await SpellingsAsync(group, cancellationToken);
        if (wanted.Owner is { } owner) filters["owner"] = [owner];
        if (wanted.Tag is { } tag) filters["tags"] = [tag];
        return filters;
    }

    /// <summary>The group as its models spell it: the list does not mind case, the index does.</summary>
    async Task<IReadOnlyList<string>> SpellingsAsync(string group, CancellationToken cancellationToken)
    {
        var spelt = await ListModels.InGroup(db.Models.AsNoTracking(), group).Select(row => row.Group).Distinct()
            .Take(SearchLimits.FilterValues).ToListAsync(cancellationToken);
        return spelt.Count > 0 ? spelt : [group];
    }

    static ProblemHttpResult Refuse(IReadOnlyList<SearchProblem> problems) => problems is [{ Field: "cursor" } only]
        ? Problem.Of(CommonProblems.InvalidCursor, only.Message)
        : Problem.Of(CommonProblems.InvalidValue, "Nothing was searched for.", problems
            .GroupBy(problem => Parameter(problem.Field))
            .ToDictionary(group => group.Key, group => group.Select(problem => problem.Message).ToArray()));

    static string Parameter(string field) => field switch
    {
        "text" => "query",
        "take" => "limit",
        "tags" => "tag",
        _ => field,
    };
}
