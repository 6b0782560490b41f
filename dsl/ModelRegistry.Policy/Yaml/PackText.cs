using System.Text;

namespace ModelRegistry.Policy.Yaml;

/// <summary>
/// A pack in the text form while it is put together, and where in the YAML file each character comes from.
/// </summary>
sealed class PackText
{
    readonly StringBuilder _text = new();
    readonly List<int> _offsets = [];

    public bool IsEmpty => _text.Length == 0;

    public string Text => _text.ToString();

    public int[] Offsets => [.. _offsets];

    /// <summary>Adds words that the file does not have; they stand for a place in it.</summary>
    public PackText Add(string words, SourceSpan place)
    {
        for (var i = 0; i < words.Length; i++)
            Add(words[i], place.Start + Math.Clamp(i, 0, Math.Max(0, place.Length - 1)));
        return this;
    }

    /// <summary>Adds words of the file on one line.</summary>
    public PackText Add(YamlNode.Scalar scalar)
    {
        var length = scalar.Text.TrimEnd().Length;
        for (var i = 0; i < length; i++)
            Add(scalar.Text[i] is '\n' or '\r' ? ' ' : scalar.Text[i], scalar.Offsets[i]);
        return this;
    }

    /// <summary>Adds words of the file as a text in quotes.</summary>
    public PackText AddQuoted(YamlNode.Scalar scalar)
    {
        Add('"', scalar.Span.Start);
        var length = scalar.Text.TrimEnd('\n', '\r').Length;
        for (var i = 0; i < length; i++)
        {
            var character = scalar.Text[i] is '\n' or '\r' ? ' ' : scalar.Text[i];
            if (character is '"' or '\\') Add('\\', scalar.Offsets[i]);
            Add(character, scalar.Offsets[i]);
        }

        return Add('"', Math.Max(scalar.Span.Start, scalar.Span.End - 1));
    }

    PackText Add(char character, int offset)
    {
        _text.Append(character);
        _offsets.Add(offset);
        return this;
    }
}
