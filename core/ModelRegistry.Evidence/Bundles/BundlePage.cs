using System.Net;
using System.Text;

namespace ModelRegistry.Evidence.Bundles;

/// <summary>The page for people: everything is encoded, and a content policy forbids what might slip through.</summary>
static class BundlePage
{
    public static byte[] Render(BundleHead head, IEnumerable<BundleEntry> entries)
    {
        var html = new StringBuilder("""
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
            <title>Evidence</title></head><body>

            """);
        html.Append($"<h1>Evidence for {Text(head.Model)} {Text(head.Version)}</h1>\n");
        html.Append($"<p>Made {Text(head.Created.ToString("u"))}, ");
        html.Append($"manifest digest <code>{Text(head.ManifestDigest)}</code>.");
        html.Append(" Check it with <code>registry evidence verify</code>.</p>\n<table>\n");
        foreach (var entry in entries.OrderBy(e => e.Path, StringComparer.Ordinal))
        {
            html.Append($"<tr><td>{Text(entry.Path)}</td><td>{Text(entry.Role)}</td>");
            html.Append($"<td>{entry.Content.Length} bytes</td></tr>\n");
        }
        return Encoding.UTF8.GetBytes(html.Append("</table></body></html>\n").ToString());
    }

    static string Text(string text) => WebUtility.HtmlEncode(text);
}
