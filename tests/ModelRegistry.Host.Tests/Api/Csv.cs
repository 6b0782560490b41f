using System.Text;

namespace ModelRegistry.Host.Tests.Api;

/// <summary>Reads CSV as RFC 4180 has it, and nothing else.</summary>
static class Csv
{
    public static List<List<string>> Read(string text)
    {
        var rows = new List<List<string>> { new() };
        for (var at = 0; at < text.Length;)
        {
            rows[^1].Add(text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
            if (at == text.Length) throw new FormatException("The last line does not end.");
            if (text[at] == ',')
            {
                at++;
                if (text[at] == '\r') rows[^1].Add("");
            }
            if (text[at] != '\r') continue;
            if (text[at + 1] != '\n') throw new FormatException($"A bare CR at {at}.");
            at += 2;
            rows.Add([]);
        }
        rows.RemoveAt(rows.Count - 1);
        return rows;
    }

    static string Plain(string text, ref int at)
    {
        var end = text.IndexOfAny([',', '\r', '\n', '"'], at);
        if (end < 0 || text[end] is '\n' or '"') throw new FormatException($"Not quoted as it should be at {at}.");
        var cell = text[at..end];
        at = end;
        return cell;
    }

    static string Quoted(string text, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; ; at++)
        {
            if (text[at] != '"') cell.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else break;
        }
        at++;
        return cell.ToString();
    }
}
