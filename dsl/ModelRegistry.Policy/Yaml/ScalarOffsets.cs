using YamlDotNet.Core;

namespace ModelRegistry.Policy.Yaml;

/// <summary>
/// Finds where in the file each character of a scalar comes from, through quotes, escapes, folding and indentation.
/// </summary>
sealed class ScalarOffsets(string file)
{
    public int[] Of(string text, int start, int end, ScalarStyle style)
    {
        var offsets = new int[text.Length];
        var at = style is ScalarStyle.Literal or ScalarStyle.Folded ? AfterLine(start, end) : start;
        for (var i = 0; i < text.Length; i++)
        {
            at = Skip(at, end, text[i], style);
            offsets[i] = Math.Min(at, Math.Max(start, file.Length - 1));
            at += Width(at, end, text[i], style);
        }

        return offsets;
    }

    int AfterLine(int start, int end)
    {
        var line = file.IndexOf('\n', start, Math.Max(0, Math.Min(end, file.Length) - start));
        return line < 0 ? start : line + 1;
    }

    /// <summary>Past blanks, quotes and folded lines that are no part of the text.</summary>
    int Skip(int at, int end, char wanted, ScalarStyle style)
    {
        if (char.IsWhiteSpace(wanted)) return at;
        while (at < end && at < file.Length && file[at] != wanted && IsAround(at, end, style)) at++;
        return at;
    }

    bool IsAround(int at, int end, ScalarStyle style) => char.IsWhiteSpace(file[at])
        || (style == ScalarStyle.SingleQuoted && file[at] == '\'')
        || (style == ScalarStyle.DoubleQuoted
            && (file[at] == '"' || (file[at] == '\\' && at + 1 < end && file[at + 1] is '\n' or '\r')));

    /// <summary>How many characters of the file make up the one of the text.</summary>
    int Width(int at, int end, char character, ScalarStyle style)
    {
        if (at >= end || at >= file.Length) return 0;
        if (style == ScalarStyle.DoubleQuoted && file[at] == '\\' && at + 1 < file.Length) return file[at + 1] switch
        {
            'x' => 4,
            'u' => 6,
            'U' => 10,
            _ => 2,
        };
        if (style == ScalarStyle.SingleQuoted && character == '\'') return 2;
        return char.IsWhiteSpace(character) && !char.IsWhiteSpace(file[at]) ? 0 : 1;
    }
}
