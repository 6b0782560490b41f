using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>A page that is opened as a file: texts encoded, one style sheet allowed by its hash.</summary>
sealed class Page
{
    const string Style = """
        body{font:15px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
        table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}
        th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #ccc}
        td{overflow-wrap:anywhere}
        code{background:#f2f2f2;padding:.1rem .3rem}
        """;

    readonly StringBuilder _html = new();

    public Page(string title)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));
        _html.Append($"""
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hash}'">
            <title>{Encoded(title)}</title><style>{Style}</style></head><body>
            <h1>{Encoded(title)}</h1>

            """);
    }

    public void Heading(string text) => _html.Append($"<h2>{Encoded(text)}</h2>\n");

    public void Text(string text) => _html.Append($"<p>{Encoded(text)}</p>\n");

    public void Code(string text) => _html.Append($"<p><code>{Encoded(text)}</code></p>\n");

    /// <param name="title">The heading; a table without rows says so beneath it.</param>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">A text for every column.</param>
    /// <param name="linked">The column whose texts are paths of files in the bundle; none when negative.</param>
    public void Table(string title, string[] columns, IEnumerable<string[]> rows, int linked = -1)
    {
        Heading(title);
        var all = rows.ToList();
        if (all.Count == 0)
        {
            Text("None.");
            return;
        }
        _html.Append("<table><thead><tr>");
        foreach (var column in columns) _html.Append($"<th scope=\"col\">{Encoded(column)}</th>");
        _html.Append("</tr></thead><tbody>\n");
        foreach (var row in all)
        {
            _html.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
                _html.Append($"<td>{(i == linked ? Link(row[i]) : Encoded(row[i]))}</td>");
            _html.Append("</tr>\n");
        }
        _html.Append("</tbody></table>\n");
    }

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes($"{_html}</body></html>\n");

    static string Link(string path) => $"<a href=\"{Encoded(path)}\">{Encoded(path)}</a>";

    static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
