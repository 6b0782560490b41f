using System.Text;
using System.Text.Json;

namespace ModelRegistry.Cli.Commands.Reporting;

/// <summary>Cells of a report for people.</summary>
static class ReportCells
{
    /// <summary><c>newestVersion</c> becomes <c>NEWEST VERSION</c>.</summary>
    public static string Heading(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter)) text.Append(' ');
            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }

    public static string Text(JsonElement row, string column) =>
        row.TryGetProperty(column, out var value) ? Text(value) : "";

    static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
        _ => value.GetRawText(),
    };
}
