using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Api;

/// <summary>Lists as CSV (RFC 4180), safe to open in a spreadsheet: a cell cannot begin a formula.</summary>
static class Csv
{
    public const string MediaType = "text/csv; charset=utf-8";

    public static bool IsAskedFor(HttpRequest request) =>
        request.Query["format"].ToString() switch
        {
            "csv" => true,
            "" => request.Headers.Accept.Any(accept =>
                accept is not null && accept.Contains("text/csv", StringComparison.OrdinalIgnoreCase)),
            _ => false,
        };

    /// <summary>Null when the format asked for is one that there is.</summary>
    public static ProblemHttpResult? Refuse(HttpRequest request) =>
        request.Query["format"].ToString() is "" or "json" or "csv"
            ? null
            : Problem.Of(CommonProblems.InvalidValue, $"Lists are not written as '{request.Query["format"]}'.",
                new Dictionary<string, string[]> { ["format"] = ["Write json or csv."] });

    public static IResult Of(
        IEnumerable<string> header, IEnumerable<IEnumerable<string?>> rows, string? nextCursor = null)
    {
        var text = new StringBuilder();
        Line(text, header);
        foreach (var row in rows) Line(text, row);
        return new CsvResult(text.ToString(), nextCursor);
    }

    /// <summary>A moment as it stands in a cell (ISO 8601, as in JSON); empty when there is none.</summary>
    public static string? Time(DateTimeOffset? time) => time?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A yes or no as it stands in a cell.</summary>
    public static string Flag(bool value) => value ? "true" : "false";

    /// <summary>One line with its end, for tables that are written as they come.</summary>
    public static string Row(params IEnumerable<string?> cells)
    {
        var text = new StringBuilder();
        Line(text, cells);
        return text.ToString();
    }

    static void Line(StringBuilder text, IEnumerable<string?> cells)
    {
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
    }

    static string Cell(string? value)
    {
        value ??= "";
        if (value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !double.TryParse(value, out _))
            value = "'" + value;
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"")}\"";
    }

    sealed class CsvResult(string text, string? nextCursor) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            context.Response.ContentType = MediaType;
            if (nextCursor is not null) context.Response.Headers["X-Next-Cursor"] = nextCursor;
            return context.Response.WriteAsync(text, context.RequestAborted);
        }
    }
}
