using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Data;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Api;

/// <summary>
/// Strong entity tags (RFC 9110 §8.8.3) made of a row's revision, and the conditions of requests that change it.
/// </summary>
static class ETags
{
    public static string Of(IRevisioned row) => $"\"{row.Revision}\"";

    public static void Set(HttpContext context, IRevisioned row) => context.Response.Headers.ETag = Of(row);

    /// <summary>True when the caller already has this state: answer 304.</summary>
    public static bool IsCurrent(HttpRequest request, IRevisioned row) =>
        request.Headers.IfNoneMatch.Any(tag => tag is "*" || Matches(tag, row));

    /// <summary>For PUT, PATCH and DELETE: If-Match must be there and must fit. Null when it does.</summary>
    public static ProblemHttpResult? Require(HttpRequest request, IRevisioned row) =>
        request.Headers.IfMatch.Count == 0
            ? Problem.Of(CommonProblems.PreconditionRequired,
                $"{request.Method} changes what is there: send If-Match with the ETag that you read (now {Of(row)}).")
            : Check(request, row);

    /// <summary>For actions: If-Match may be left out, but when it is there it must fit. Null when it does.</summary>
    public static ProblemHttpResult? Check(HttpRequest request, IRevisioned row) =>
        request.Headers.IfMatch.Count == 0 || request.Headers.IfMatch.Any(tag => tag is "*" || Matches(tag, row))
            ? null
            : Problem.Of(CommonProblems.PreconditionFailed,
                $"If-Match says {request.Headers.IfMatch}, but the resource is at {Of(row)} now; nothing was changed.");

    static bool Matches(string? tags, IRevisioned row) =>
        tags is not null && tags.Split(',', StringSplitOptions.TrimEntries).Contains(Of(row));
}
