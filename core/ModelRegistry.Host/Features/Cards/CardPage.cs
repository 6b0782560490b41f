using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ModelRegistry.Client.Cards;

namespace ModelRegistry.Host.Features.Cards;

/// <summary>
/// Writes a card as one HTML page to read and to print: no script, no links, no loads. The policy sent with it allows
/// its one style sheet and nothing else, so that text which slipped through an encoder would still do nothing.
/// </summary>
sealed class CardPage
{
    const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
        h1{margin-bottom:0}h2{border-bottom:1px solid #ccc;margin-top:2rem;break-after:avoid}
        .state{color:#555;margin-top:0}.none{color:#767676}.declared{color:#8a4b00}
        dl{display:grid;grid-template-columns:12rem 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0;
        overflow-wrap:anywhere}table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600}
        th,td{border:1px solid #ccc;padding:.25rem .5rem;text-align:left;overflow-wrap:anywhere;vertical-align:top}
        .note{border-left:4px solid #ccc;padding-left:1rem}pre{white-space:pre-wrap}
        @media print{body{margin:0;max-width:none;font-size:11pt}}
        """;

    readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);
    readonly CardMarkdown _markdown;

    public CardPage()
    {
        _markdown = new CardMarkdown(_encoder);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));
        Policy = $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'; sandbox";
    }

    /// <summary>The Content-Security-Policy to send with the page.</summary>
    public string Policy { get; }

    public string Write(ModelCard card)
    {
        var title = $"{Text(card.Model)} {Text(card.Version)}";
        var html = new StringBuilder()
            .Append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">")
            .Append($"<title>Model card: {title}</title><style>{Style}</style></head><body><main>")
            .Append($"<h1>{title}</h1><p class=\"state\">{Text(card.State)}</p>");
        foreach (var section in card.Sections) Section(html, section);
        if (card.Readme is { } readme)
            html.Append("<section id=\"readme\"><h2>README</h2>").Append(_markdown.Render(readme)).Append("</section>");
        return html.Append("</main></body></html>\n").ToString();
    }

    void Section(StringBuilder html, CardSection section)
    {
        html.Append($"<section id=\"{Text(section.Id)}\"><h2>{Text(section.Title)}</h2>");
        if (section.Facts.Count > 0)
        {
            html.Append("<dl>");
            foreach (var fact in section.Facts)
                html.Append($"<dt{Class(fact.Declared)}>{Text(fact.Label)}</dt><dd>")
                    .AppendJoin("<br>", fact.Values.Select(Text)).Append("</dd>");
            html.Append("</dl>");
        }
        foreach (var table in section.Tables) Table(html, table);
        if (section.Annotation is { } note) html.Append($"<div class=\"note\">{_markdown.Render(note)}</div>");
        if (section is { Facts.Count: 0, Tables.Count: 0, Annotation: null })
            html.Append("<p class=\"none\">Nothing was said.</p>");
        html.Append("</section>");
    }

    void Table(StringBuilder html, CardTable table)
    {
        html.Append($"<table><caption{Class(table.Declared)}>{Text(table.Title)}</caption><thead><tr>");
        foreach (var column in table.Columns) html.Append($"<th scope=\"col\">{Text(column)}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row) html.Append($"<td>{Text(cell)}</td>");
            html.Append("</tr>");
        }
        html.Append("</tbody></table>");
    }

    static string Class(bool declared) => declared ? " class=\"declared\"" : "";

    string Text(string text) => _encoder.Encode(text);
}
