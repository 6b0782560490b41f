using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Impact;

/// <summary>The forms of the answer: as it comes, for a spreadsheet, or all at once.</summary>
static class ImpactForm
{
    public const string Lines = "application/x-ndjson";
    public const string Table = "text/csv";
    public const string Whole = "application/json";

    /// <summary>The media type that is asked for, by <c>format</c> or by Accept.</summary>
    public static string Of(HttpRequest request) => request.Query["format"].ToString() switch
    {
        "ndjson" => Lines,
        "csv" => Table,
        "json" => Whole,
        _ => Accepts(request, Lines) ? Lines : Accepts(request, Table) ? Table : Whole,
    };

    /// <summary>Null when the format asked for is one that there is.</summary>
    public static ProblemHttpResult? Refuse(HttpRequest request) =>
        request.Query["format"].ToString() is "" or "ndjson" or "csv" or "json"
            ? null
            : Problem.Of(CommonProblems.InvalidValue, $"An impact is not written as '{request.Query["format"]}'.",
                new Dictionary<string, string[]> { ["format"] = ["Write ndjson, csv or json."] });

    static bool Accepts(HttpRequest request, string type) => request.Headers.Accept.Any(accept =>
        accept is not null && accept.Contains(type, StringComparison.OrdinalIgnoreCase));
}
