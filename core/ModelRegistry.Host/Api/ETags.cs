using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Data;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Api;

/// <summary>
/// Strong entity tags (RFC 9110 §8.8.3), made of a row's revision where there is one, and the conditions of requests
/// that change it. A tag may go on after the revision with the digest of the answer (<see cref="TagsWholeAnswer"/>):
/// a change asks for the revision alone.
/// </summary>
static class ETags
{
    public static string Of(IRevisioned row) => $"\"{row.Revision}\"";

    public static void Set(HttpContext context, IRevisioned row) => context.Response.Headers.ETag = Of(row);

    /// <summary>True when the caller already has this state: answer 304.</summary>
    public static bool IsCurrent(HttpRequest request, IRevisioned row) => IsCurrent(request, Of(row));

    /// <summary>True when the caller already has what has this tag: answer 304.</summary>
    public static bool IsCurrent(HttpRequest request, string current) =>
        Any(request.Headers.IfNoneMatch, tag => Bare(tag) == current);

    /// <summary>For PUT, PATCH and DELETE: If-Match must be there and must fit. Null when it does.</summary>
    public static ProblemHttpResult? Require(HttpRequest request, IRevisioned row) => Require(request, Of(row));

    /// <summary>The same for what has this tag.</summary>
    public static ProblemHttpResult? Require(HttpRequest request, string current) =>
        request.Headers.IfMatch.Count == 0
            ? Problem.Of(CommonProblems.PreconditionRequired,
                $"{request.Method} changes what is there: send If-Match with the ETag that you read (now {current}).")
            : Check(request, current);

    /// <summary>For actions: If-Match may be left out, but when it is there it must fit. Null when it does.</summary>
    public static ProblemHttpResult? Check(HttpRequest request, IRevisioned row) => Check(request, Of(row));

    static ProblemHttpResult? Check(HttpRequest request, string current) =>
        request.Headers.IfMatch.Count == 0 || Any(request.Headers.IfMatch, tag => Fits(tag, current))
            ? null
            : Problem.Of(CommonProblems.PreconditionFailed,
                $"If-Match says {request.Headers.IfMatch}, but the resource is at {current} now; nothing was changed.");

    static bool Any(IEnumerable<string?> headers, Func<string, bool> fits) => headers
        .SelectMany(header => header?.Split(',', StringSplitOptions.TrimEntries) ?? [])
        .Any(tag => tag is "*" || fits(tag));

    static bool Fits(string tag, string current) =>
        tag == current || tag.StartsWith($"{current[..^1]}.", StringComparison.Ordinal);

    /// <summary>If-None-Match compares weakly (RFC 9110 §13.1.2): a cache on the way may have marked the tag.</summary>
    static string Bare(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
