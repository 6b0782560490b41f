using ModelRegistry.Client.Http;

namespace ModelRegistry.Host.Api;

/// <summary>
/// How every list answers: a page as JSON, or as CSV where that is asked for, with the address of the next page in
/// Link (RFC 8288), relative to the page's own.
/// </summary>
static class Listing
{
    const string Cursor = "cursor";

    public static IResult Of<T>(
        HttpRequest request, IReadOnlyList<T> items, string? next, Func<IReadOnlyList<T>, string?, IResult> csv)
    {
        if (Csv.Refuse(request) is { } unknown) return unknown;
        request.HttpContext.Response.Headers.Vary = "Accept";
        PointOn(request, next);
        return Csv.IsAskedFor(request) ? csv(items, next) : TypedResults.Ok(new Page<T>(items, next));
    }

    /// <summary>A page of what is in memory: what follows the cursor's key, in the order of the keys.</summary>
    public static IResult Of<T>(
        HttpRequest request, string list, PageRequest page, IEnumerable<T> all, Func<T, string> key,
        Func<IReadOnlyList<T>, string?, IResult> csv)
    {
        if (page.Check(list, keys: 1, out var after) is { } refused) return refused;
        var rest = all.OrderBy(key, StringComparer.Ordinal)
            .SkipWhile(item => after is [var last] && string.CompareOrdinal(key(item), last) <= 0).ToList();
        var items = rest.Take(page.Take).ToList();
        return Of(request, items, rest.Count > page.Take ? Api.Cursor.Encode(list, key(items[^1])) : null, csv);
    }

    /// <summary>Names the next page in Link.</summary>
    public static void PointOn(HttpRequest request, string? next)
    {
        if (next is not null) request.HttpContext.Response.Headers.Link = $"<{Next(request, next)}>; rel=\"next\"";
    }

    static string Next(HttpRequest request, string cursor) => QueryString.Create(
        request.Query.Where(part => part.Key != Cursor).Append(KeyValuePair.Create(
            Cursor, new Microsoft.Extensions.Primitives.StringValues(cursor)))).ToString();

    /// <summary>Says of an endpoint that it answers with pages, as JSON and as CSV.</summary>
    public static RouteHandlerBuilder Lists<T>(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<Page<T>>(StatusCodes.Status200OK, "application/json", "text/csv")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>Says of an endpoint that it answers with a few, the best first, as JSON and as CSV.</summary>
    public static RouteHandlerBuilder ListsFew<T>(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<IReadOnlyList<T>>(StatusCodes.Status200OK, "application/json", "text/csv")
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
