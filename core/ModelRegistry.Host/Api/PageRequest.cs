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
            : NotOfThisList();
    }

    /// <summary>The same for a list in the order of ids; <paramref name="last"/> is null at the start.</summary>
    public ProblemHttpResult? CheckIds(string list, out Guid? last)
    {
        last = null;
        if (Check(list, keys: 1, out var after) is { } refused) return refused;
        if (after is not [var text]) return null;
        if (!Guid.TryParse(text, out var id)) return NotOfThisList();
        last = id;
        return null;
    }

    static ProblemHttpResult NotOfThisList() =>
        Problem.Of(CommonProblems.InvalidCursor, "The cursor was not made by this list.");
}
