namespace ModelRegistry.Inspection.Cards;

/// <summary>Finds the YAML between the first two <c>---</c> lines; line ends may be LF, CRLF or CR.</summary>
static class FrontMatter
{
    /// <summary>The YAML and the line (from 0) on which it starts; null when there is none.</summary>
    public static (string Yaml, int Line)? In(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        var first = Array.FindIndex(lines, line => line.Trim().Length > 0);
        if (first < 0 || lines[first].TrimEnd() != "---") return null;
        var last = Array.FindIndex(lines, first + 1, line => line.TrimEnd() == "---");
        return last < 0 ? null : (string.Join('\n', lines[(first + 1)..last]), first + 1);
    }

    /// <summary>The text without the YAML and its two lines.</summary>
    public static string Below(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        return In(text) is var (yaml, line)
            ? string.Join('\n', lines[Math.Min(lines.Length, line + yaml.Split('\n').Length + 1)..]).Trim()
            : string.Join('\n', lines).Trim();
    }
}
