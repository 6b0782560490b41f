using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ModelRegistry.Host.Versions;

/// <summary>What a look-up found, or the 404 to answer with.</summary>
readonly struct Found<T> where T : class
{
    readonly T? _row;
    readonly ProblemHttpResult? _missing;

    Found(T? row, ProblemHttpResult? missing) => (_row, _missing) = (row, missing);

    public static implicit operator Found<T>(T row) => new(row, null);
    public static implicit operator Found<T>(ProblemHttpResult missing) => new(null, missing);

    /// <summary>True with what was found, false with the answer to send.</summary>
    public bool Is([NotNullWhen(true)] out T? row, [NotNullWhen(false)] out ProblemHttpResult? missing)
    {
        (row, missing) = (_row, _missing);
        return missing is null;
    }
}
