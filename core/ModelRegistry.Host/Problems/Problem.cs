using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ModelRegistry.Host.Problems;

/// <summary>Makes error answers.</summary>
static class Problem
{
    /// <param name="type">The kind of problem.</param>
    /// <param name="detail">What was wrong here, and what to do: a sentence or two for a person.</param>
    /// <param name="errors">What was wrong by field, where fields were wrong.</param>
    /// <param name="more">Further members of the answer.</param>
    public static ProblemHttpResult Of(
        ProblemType type, string detail,
        IReadOnlyDictionary<string, string[]>? errors = null, params (string Name, object? Value)[] more)
    {
        var details = new ProblemDetails
        {
            Type = type.Uri,
            Title = type.Title,
            Status = type.Status,
            Detail = detail,
        };
        details.Extensions["remedy"] = type.Remedy;
        if (errors is not null) details.Extensions["errors"] = errors;
        foreach (var (name, value) in more) details.Extensions[name] = value;
        if (Activity.Current is { } activity) details.Extensions["traceId"] = activity.TraceId.ToString();
        return TypedResults.Problem(details);
    }
}
