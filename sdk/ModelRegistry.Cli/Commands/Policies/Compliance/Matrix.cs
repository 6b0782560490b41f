using System.Globalization;
using System.Net;
using System.Text;
using ModelRegistry.Cli.Commands.Policies.Impact;
using ModelRegistry.Client.Reports;

namespace ModelRegistry.Cli.Commands.Policies.Compliance;

/// <summary>The matrix of compliance as a page or a table.</summary>
/// <param name="rows">The rows, by standard and control.</param>
/// <param name="counted">Whether versions were counted.</param>
sealed class Matrix(IReadOnlyList<ComplianceRow> rows, bool counted)
{
    readonly string[] _headings =
        [.. new[] { "Control", "Rule", "Title", "Pack" }, .. counted ? CountHeadings() : []];

    static string[] CountHeadings() => ["Pass", "Fail", "Missing", "Waived", "Graced", "Skipped"];

    public string Csv() => string.Join('\n',
        rows.Select(row => Cells.Row([row.Standard, .. Texts(row)]))
            .Prepend(Cells.Row([.. _headings.Select(name => name.ToLowerInvariant()).Prepend("standard")])));

    public string Markdown()
    {
        var text = new StringBuilder("# Compliance\n");
        foreach (var standard in rows.GroupBy(row => row.Standard))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {standard.Key}\n\n| {string.Join(" | ", _headings)} |\n");
            text.Append('|').Insert(text.Length, "---|", _headings.Length).Append('\n');
            foreach (var row in standard)
                text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", Texts(row).Select(Escaped))} |\n");
        }

        return text.ToString().TrimEnd();
    }

    public string Html()
    {
        var text = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n")
            .Append("<title>Compliance</title>\n<h1>Compliance</h1>\n");
        foreach (var standard in rows.GroupBy(row => row.Standard))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"<h2>{WebUtility.HtmlEncode(standard.Key)}</h2>\n<table>\n{Line("th", _headings)}");
            foreach (var row in standard) text.Append(Line("td", Texts(row)));
            text.Append("</table>\n");
        }

        return text.Append("</html>").ToString();
    }

    static string Line(string cell, IEnumerable<string> texts) =>
        $"<tr>{string.Concat(texts.Select(text => $"<{cell}>{WebUtility.HtmlEncode(text)}</{cell}>"))}</tr>\n";

    static string Escaped(string text) => text.Replace("|", "\\|");

    string[] Texts(ComplianceRow row) =>
    [
        row.Control, row.Rule, row.Title, row.Pack,
        .. counted
            ? new[] { row.Pass, row.Fail, row.Missing, row.Waived, row.Graced, row.Skipped }
                .Select(count => count.ToString(CultureInfo.InvariantCulture))
            : [],
    ];
}
