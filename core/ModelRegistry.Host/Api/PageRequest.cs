using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Api;

/// <summary>How much of a list, from where: <c>?limit=50&amp;cursor=…</c>, 1 to 500 rows, 50 unless said.</summary>
readonly record struct PageRequest(int? Limit, string? Cursor)
{
    public const int Most = 500;

    public int Take => Limit ?? 50;

    /// <summary>
    /// Null when limit and cursor can be used; <paramref name="after"/> holds the cursor's keys, empty at the start.
    /// </summary>
    public ProblemHttpResult? Check(string list, int keys, out string[] after)
    {
        after = [];
        if (Limit is < 1 or > Most)
            return Problem.Of(CommonProblems.InvalidValue, $"limit must lie between 1 and {Most}.",
                new Dictionary<string, string[]> { ["limit"] = [$"{Limit} is not between 1 and {Most}."] });
        return Cursor is null || Api.Cursor.TryDecode(Cursor, list, keys, out after)
            ? null
            : Problem.Of(CommonProblems.InvalidCursor, "The cursor was not made by this list.");
    }
}
