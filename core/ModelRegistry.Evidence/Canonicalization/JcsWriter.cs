using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ModelRegistry.Evidence.Canonicalization;

sealed class JcsWriter(ArrayBufferWriter<byte> output)
{
    public void Write(JsonElement value, int depth)
    {
        if (depth > Jcs.MaxDepth) throw new JcsException($"Nested deeper than {Jcs.MaxDepth} levels.");
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: WriteObject(value, depth); break;
            case JsonValueKind.Array: WriteArray(value, depth); break;
            case JsonValueKind.String: WriteString(Text(value)); break;
            case JsonValueKind.Number: Ascii(EcmaScriptNumber.Format(Number(value))); break;
            case JsonValueKind.True: Ascii("true"); break;
            case JsonValueKind.False: Ascii("false"); break;
            case JsonValueKind.Null: Ascii("null"); break;
            default: throw new JcsException("There is no value: the JSON element is undefined.");
        }
    }

    void WriteObject(JsonElement value, int depth)
    {
        var members = new List<KeyValuePair<string, JsonElement>>();
        foreach (var member in value.EnumerateObject()) members.Add(new(Name(member), member.Value));
        members.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));

        Ascii("{");
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0)
            {
                if (members[i].Key == members[i - 1].Key)
                    throw new JcsException($"The member '{members[i].Key}' stands twice in one object.");
                Ascii(",");
            }
            WriteString(members[i].Key);
            Ascii(":");
            Write(members[i].Value, depth + 1);
        }
        Ascii("}");
    }

    void WriteArray(JsonElement value, int depth)
    {
        var first = true;
        Ascii("[");
        foreach (var item in value.EnumerateArray())
        {
            if (!first) Ascii(",");
            first = false;
            Write(item, depth + 1);
        }
        Ascii("]");
    }

    void WriteString(string text)
    {
        Ascii("\"");
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var plain = rest.IndexOfAny(EscapedCharacters.Values);
            if (plain < 0) plain = rest.Length;
            Encoding.UTF8.GetBytes(rest[..plain], output);
            if (plain == rest.Length) break;
            Ascii(Escape(rest[plain]));
            rest = rest[(plain + 1)..];
        }
        Ascii("\"");
    }

    static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
    };

    static string Text(JsonElement value)
    {
        try
        {
            return Whole(value.GetString()!); // a string element is never null
        }
        catch (InvalidOperationException)
        {
            throw new JcsException("A string holds a lone surrogate or malformed UTF-8.");
        }
    }

    static string Name(JsonProperty member)
    {
        try
        {
            return Whole(member.Name);
        }
        catch (InvalidOperationException)
        {
            throw new JcsException("A member name holds a lone surrogate or malformed UTF-8.");
        }
    }

    static string Whole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                throw new JcsException("A string holds a lone surrogate.");
            i++;
        }
        return text;
    }

    static double Number(JsonElement value) =>
        value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw new JcsException($"The number {Shortened(value.GetRawText())} is beyond the range of a double.");

    static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";

    void Ascii(string text) => Encoding.ASCII.GetBytes(text, output);
}
