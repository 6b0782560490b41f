using ModelRegistry.Policy.LanguageServer.Protocol;

namespace ModelRegistry.Policy.LanguageServer.Documents;

/// <summary>
/// Positions of the protocol and offsets of a text. Lines end with LF, CR LF or CR, as the protocol has it; what lies
/// beyond a line is its end.
/// </summary>
sealed class LineMap
{
    readonly string _text;
    readonly List<int> _starts = [0];

    public LineMap(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                _starts.Add(i + 1);
        }
    }

    public int Offset(Position position)
    {
        if (position.Line < 0) return 0;
        if (position.Line >= _starts.Count) return _text.Length;
        var start = _starts[position.Line];
        var end = position.Line + 1 < _starts.Count ? _starts[position.Line + 1] : _text.Length;
        while (end > start && _text[end - 1] is '\n' or '\r') end--;
        return Math.Clamp(start + Math.Max(0, position.Character), start, end);
    }

    public Position Position(int offset)
    {
        var at = Math.Clamp(offset, 0, _text.Length);
        var line = _starts.BinarySearch(at);
        if (line < 0) line = ~line - 1;
        return new(line, at - _starts[line]);
    }

    public Protocol.Range Range(int start, int end) => new(Position(start), Position(end));

    public Protocol.Range Range(SourceSpan span) => Range(span.Start, span.End);

    /// <summary>The text with a change made; without a range it is another text.</summary>
    public static string Changed(string text, ContentChange change)
    {
        if (change.Range is not { } range) return change.Text;
        var map = new LineMap(text);
        var (start, end) = (map.Offset(range.Start), map.Offset(range.End));
        if (end < start) (start, end) = (end, start);
        return $"{text.AsSpan(0, start)}{change.Text}{text.AsSpan(end)}";
    }
}
