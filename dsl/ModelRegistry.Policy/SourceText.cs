namespace ModelRegistry.Policy;

/// <summary>A file's text that can tell lines and columns. Both count from 1; columns are UTF-16 units.</summary>
public sealed class SourceText
{
    readonly int[] _lineStarts;

    public SourceText(string name, string text)
    {
        (Name, Text) = (name, text);
        List<int> starts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') starts.Add(i + 1);
        }

        _lineStarts = [.. starts];
    }

    /// <summary>The file's name, as messages show it.</summary>
    public string Name { get; }

    public string Text { get; }

    public int LineCount => _lineStarts.Length;

    /// <summary>The line and column of an offset into the text.</summary>
    public (int Line, int Column) Locate(int offset)
    {
        var index = Array.BinarySearch(_lineStarts, offset);
        if (index < 0) index = ~index - 1;
        return (index + 1, offset - _lineStarts[index] + 1);
    }

    /// <summary>The offset of a line's first character; lines count from 1.</summary>
    public int LineStart(int number) => _lineStarts[number - 1];

    /// <summary>One line without its line end.</summary>
    public string Line(int number)
    {
        var start = _lineStarts[number - 1];
        var end = number < _lineStarts.Length ? _lineStarts[number] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }
}
