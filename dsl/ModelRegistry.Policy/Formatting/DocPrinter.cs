using System.Text;

namespace ModelRegistry.Policy.Formatting;

/// <summary>Writes a document in lines of a width. A text that is longer than a line stays whole.</summary>
sealed class DocPrinter(int width)
{
    const int Step = 2;

    readonly StringBuilder _written = new();
    int _indent;
    int _column;
    bool _isFresh = true;

    public string Print(Doc doc)
    {
        Write(doc, flat: false);
        EndLine();
        return _written.ToString();
    }

    void Write(Doc doc, bool flat)
    {
        switch (doc)
        {
            case Doc.Text text: Write(text.Characters); break;
            case Doc.Break { Flat: var blank } when flat: Write(blank); break;
            case Doc.Break or Doc.Fresh: EndLine(); break;
            case Doc.Blank: WriteBlank(); break;
            case Doc.Nest nest:
                _indent += Step;
                Write(nest.Inner, flat);
                _indent -= Step;
                break;
            case Doc.Group group: Write(group.Inner, flat || Column + group.FlatWidth <= width); break;
            case Doc.Sequence sequence:
                foreach (var part in sequence.Parts) Write(part, flat);
                break;
            case Doc.Fill fill: Write(fill, flat); break;
        }
    }

    void Write(Doc.Fill fill, bool flat)
    {
        for (var i = 0; i < fill.Items.Count; i++)
        {
            if (i > 0 && !flat && Column + 1 + fill.Items[i].FlatWidth > width) EndLine();
            else if (i > 0) Write(" ");
            Write(fill.Items[i], flat);
        }
    }

    int Column => _isFresh ? _indent : _column;

    void Write(string text)
    {
        if (_isFresh) text = text.TrimStart(' ');
        if (text.Length == 0) return;
        if (_isFresh)
        {
            _written.Append(' ', _indent);
            _column = _indent;
            _isFresh = false;
        }

        _written.Append(text);
        _column += text.Length;
    }

    void EndLine()
    {
        if (_isFresh) return;
        while (_written.Length > 0 && _written[^1] == ' ') _written.Length--;
        _written.Append('\n');
        _isFresh = true;
    }

    /// <summary>Neither at the top of the file nor of a block.</summary>
    void WriteBlank()
    {
        EndLine();
        var last = _written.Length > 1 ? _written[^2] : '\n';
        if (last is not ('\n' or '{')) _written.Append('\n');
    }
}
