namespace ModelRegistry.Cli.Commands.Policies.Impact;

/// <summary>Rows of CSV (RFC 4180) that are safe to open in a spreadsheet: a cell cannot begin a formula.</summary>
static class Cells
{
    public static string Row(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell));

    static string Cell(string? value)
    {
        value ??= "";
        if (value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r') value = "'" + value;
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"")}\"";
    }
}
