using System.Text.Json;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Reports;

namespace ModelRegistry.Cli.Commands.Reporting;

/// <summary>Fetches every page of a report, whatever its columns, and prints it as one.</summary>
sealed class ReportPages(CommandContext context, ReportInfo report, IReadOnlyList<(string Name, string Value)> where)
{
    const int PageSize = 500;
    const string NextCursor = "X-Next-Cursor";

    /// <summary>As CSV (RFC 4180): the registry's own lines, with one line of headings.</summary>
    public async Task PrintCsvAsync()
    {
        string? cursor = null;
        var isFirst = true;
        do
        {
            using var answer = await AskAsync(cursor, "csv");
            var text = await answer.Content.ReadAsStringAsync(context.Stop);
            Console.Out.Write(isFirst ? text : text[(text.IndexOf('\n') + 1)..]);
            cursor = answer.Headers.TryGetValues(NextCursor, out var next) ? next.First() : null;
            isFirst = false;
        }
        while (cursor is not null);
    }

    /// <summary>As a table, or as JSON where that was asked for.</summary>
    public async Task PrintAsync()
    {
        var rows = await Pages.AllAsync(async cursor =>
        {
            using var answer = await AskAsync(cursor, null);
            await using var content = await answer.Content.ReadAsStreamAsync(context.Stop);
            return await JsonSerializer.DeserializeAsync(
                content, ReportRowsJson.Default.PageJsonElement, context.Stop) ?? throw new JsonException();
        });
        if (context.Output.IsJson)
        {
            context.Output.Json(new(rows, null), ReportRowsJson.Default.PageJsonElement);
            return;
        }

        var columns = rows.SelectMany(row => row.EnumerateObject().Select(cell => cell.Name)).Distinct().ToList();
        if (columns.Count == 0) context.Output.Note("There is nothing to report.");
        else context.Output.Table([.. columns.Select(ReportCells.Heading)], rows.Select(row =>
            (IReadOnlyList<string>)[.. columns.Select(column => ReportCells.Text(row, column))]));
    }

    Task<HttpResponseMessage> AskAsync(string? cursor, string? format)
    {
        var parts = where.Append(("limit", FormattableString.Invariant($"{PageSize}")))
            .Concat(cursor is null ? [] : [("cursor", cursor)]).Concat(format is null ? [] : [("format", format)]);
        var query = string.Join('&', parts.Select(part =>
            $"{Uri.EscapeDataString(part.Item1)}={Uri.EscapeDataString(part.Item2)}"));
        return context.Client.Wire.AnswerAsync(
            () => new HttpRequestMessage(HttpMethod.Get, $"{report.Address.TrimStart('/')}?{query}"), context.Stop);
    }
}
