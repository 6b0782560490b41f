using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Documents;

sealed partial class SlotReader
{
    void Scalar(ref Utf8JsonReader reader, SlotNode node, ScalarType type, ref Cell cell)
    {
        switch (type.Kind)
        {
            case ScalarKind.Flag:
                cell = reader.TokenType is JsonTokenType.True or JsonTokenType.False
                    ? Cell.Flag(reader.TokenType == JsonTokenType.True) : Wrong(ref reader, "a yes or no");
                break;
            case ScalarKind.Text: Text(ref reader, node, ref cell); break;
            case ScalarKind.Number: Number(ref reader, CellKind.Number, "a number", ref cell); break;
            case ScalarKind.Percent: Percent(ref reader, type, ref cell); break;
            case ScalarKind.Size: Number(ref reader, CellKind.Size, "a number of bytes", ref cell); break;
            default: Parsed(ref reader, type.Kind, ref cell); break;
        }
    }

    static void Number(ref Utf8JsonReader reader, CellKind kind, string what, ref Cell cell)
    {
        if (!IsNumber(ref reader, what, out var number, ref cell)) return;
        cell = kind == CellKind.Size && number < 0 ? Cell.Absent($"is {Raw(ref reader)}, should be {what}")
            : Cell.Of(kind, number);
    }

    static void Percent(ref Utf8JsonReader reader, ScalarType type, ref Cell cell)
    {
        if (!IsNumber(ref reader, "a percentage", out var number, ref cell)) return;
        var points = type.Unit == ScalarType.PercentagePoints;
        var most = points ? 100 : 1;
        cell = number < 0 || number > most
            ? Cell.Absent(string.Create(
                CultureInfo.InvariantCulture, $"is {Raw(ref reader)}, should be a share from 0 to {most}"))
            : Cell.Of(CellKind.Percent, points ? number / 100 : number);
    }

    static bool IsNumber(ref Utf8JsonReader reader, string what, out decimal number, ref Cell cell)
    {
        number = 0;
        if (reader.TokenType != JsonTokenType.Number) cell = Wrong(ref reader, what);
        else if (reader.TryGetDecimal(out number)) return true;
        else cell = Cell.Absent("is a number of a size that cannot be read");
        return false;
    }

    void Text(ref Utf8JsonReader reader, SlotNode node, ref Cell cell)
    {
        if (reader.TokenType != JsonTokenType.String) cell = Wrong(ref reader, "a text");
        else if (!node.IsRead && IsPlain(ref reader)) cell = Glanced(reader.ValueSpan);
        else
        {
            cell = reader.ValueIsEscaped ? _texts.Plain(Unescaped(ref reader)) : _texts.Plain(reader.ValueSpan);
            if (cell.Kind == CellKind.Text) cell.Bits = Formats.IsDigest((string)cell.Ref!) ? 1 : 0; // a text has one
        }
    }

    /// <summary>Whether nothing is escaped, all is ASCII, and something is no blank.</summary>
    static bool IsPlain(ref Utf8JsonReader reader) => !reader.ValueIsEscaped
        && reader.ValueSpan.ContainsAnyInRange((byte)'!', (byte)'~') && Ascii.IsValid(reader.ValueSpan);

    /// <summary>A text that nobody reads: it is there, and a digest or not.</summary>
    static Cell Glanced(ReadOnlySpan<byte> utf8) => Cell.Of(CellKind.Text, Formats.IsDigest(utf8) ? 1L : 0, "");

    void Parsed(ref Utf8JsonReader reader, ScalarKind kind, ref Cell cell)
    {
        if (reader.TokenType != JsonTokenType.String) cell = Wrong(ref reader, ParsedTexts.Describe(kind));
        else if (reader.ValueIsEscaped) cell = _texts.Parse(Unescaped(ref reader), kind);
        else cell = _texts.Parse(reader.ValueSpan, kind);
    }

    static void Member(ref Utf8JsonReader reader, EnumType type, ref Cell cell)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            cell = Wrong(ref reader, $"a {type.Noun}");
            return;
        }

        Span<char> room = stackalloc char[64];
        scoped ReadOnlySpan<char> text;
        if (!reader.ValueIsEscaped && reader.ValueSpan.Length <= room.Length
            && Ascii.ToUtf16(reader.ValueSpan, room, out var written) == OperationStatus.Done) text = room[..written];
        else if (Unescaped(ref reader) is { } whole) text = whole;
        else
        {
            cell = Cell.Absent(ParsedTexts.NoText);
            return;
        }

        for (var rank = 0; rank < type.Values.Count; rank++)
        {
            var value = type.Values[rank];
            if (!text.SequenceEqual(value.Name) && !IsAlias(value, text)) continue;
            cell = Cell.Of(CellKind.Member, rank, value.Name);
            return;
        }

        cell = Cell.Absent(text.IsWhiteSpace() ? ParsedTexts.Blank
            : $"is none of {string.Join(", ", type.Values.Select(value => value.Name))}");
    }

    static bool IsAlias(EnumValue value, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < value.Aliases.Count; i++)
        {
            if (text.SequenceEqual(value.Aliases[i])) return true;
        }

        return false;
    }

    /// <summary>
    /// The text; null when it is none, because it holds half of a surrogate pair or other broken UTF-8.
    /// </summary>
    static string? Unescaped(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    static Cell Wrong(ref Utf8JsonReader reader, string what)
    {
        var kind = reader.TokenType switch
        {
            JsonTokenType.String => "a text",
            JsonTokenType.Number => "a number",
            JsonTokenType.True or JsonTokenType.False => "a yes or no",
            JsonTokenType.StartArray => "a list",
            _ => "a record",
        };
        reader.Skip();
        return Cell.Absent($"is {kind}, should be {what}");
    }

    static string Raw(ref Utf8JsonReader reader) => Encoding.UTF8.GetString(reader.ValueSpan);
}
