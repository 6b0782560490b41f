using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace ModelRegistry.Host.Features.Cards;

/// <summary>
/// Renders a small part of Markdown: paragraphs, headings, lists, code, <c>**bold**</c>, <c>*italic*</c>. Everything
/// else, HTML and links with it, is shown as the text that it is. Every character of the source passes the encoder.
/// </summary>
sealed partial class CardMarkdown(HtmlEncoder encoder)
{
    public string Render(string markdown)
    {
        var html = new StringBuilder();
        var (list, code) = (false, false);
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                html.Append(Close(ref list)).Append(code ? "</pre>" : "<pre>");
                code = !code;
            }
            else if (code) html.Append(encoder.Encode(line)).Append('\n');
            else if (Bullet.Match(line) is { Success: true } item)
            {
                html.Append(list ? "" : "<ul>").Append("<li>").Append(Inline(item.Groups[1].Value)).Append("</li>");
                list = true;
            }
            else html.Append(Close(ref list)).Append(Block(line));
        }
        return html.Append(Close(ref list)).Append(code ? "</pre>" : "").ToString();
    }

    string Block(string line)
    {
        if (string.IsNullOrWhiteSpace(line)) return "";
        return Heading.Match(line) is { Success: true } heading
            ? $"<h3>{Inline(heading.Groups[1].Value)}</h3>"
            : $"<p>{Inline(line)}</p>";
    }

    string Inline(string text)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (Match mark in Marks.Matches(text))
        {
            html.Append(encoder.Encode(text[at..mark.Index]));
            var (tag, inside) = mark.Value switch
            {
                ['`', .. var inner, '`'] => ("code", inner),
                ['*', '*', .. var inner, '*', '*'] => ("strong", inner),
                var whole => ("em", whole[1..^1]),
            };
            html.Append($"<{tag}>{encoder.Encode(inside)}</{tag}>");
            at = mark.Index + mark.Length;
        }
        return html.Append(encoder.Encode(text[at..])).ToString();
    }

    static string Close(ref bool list)
    {
        var was = list;
        list = false;
        return was ? "</ul>" : "";
    }

    [GeneratedRegex(@"\A\s{0,3}[-*+]\s+(.*)\z")]
    static partial Regex Bullet { get; }

    [GeneratedRegex(@"\A#{1,6}\s+(.*)\z")]
    static partial Regex Heading { get; }

    [GeneratedRegex(@"`[^`]+`|\*\*[^*]+\*\*|\*[^*\s][^*]*\*")]
    static partial Regex Marks { get; }
}
