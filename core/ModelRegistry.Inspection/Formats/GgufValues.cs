using System.Globalization;

namespace ModelRegistry.Inspection.Formats;

/// <summary>
/// Reads key/value pairs. Numbers in arrays are passed over; texts in arrays are walked, at most
/// <see cref="MaxItems"/> in the whole file. Of all texts 4 Mi characters are kept, what comes after is passed over.
/// </summary>
sealed class GgufValues(GgufInput input)
{
    const int MaxNesting = 4;
    const int KeptItems = 256;
    const int LongestKey = 512;
    const string TooLong = "(a key that is too long to be kept)";
    const ulong MaxItems = 4_000_000;
    const int KeptCharacters = 4 * 1024 * 1024;

    readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<string>> _lists = new(StringComparer.Ordinal);
    readonly Dictionary<string, ulong> _numbers = new(StringComparer.Ordinal);

    int _kept;
    ulong _items;

    public int Count { get; private set; }
    public string? Text(string key) => _texts.GetValueOrDefault(key);
    public ulong? Number(string key) => _numbers.TryGetValue(key, out var number) ? number : null;
    public IReadOnlyList<string> List(string key) => _lists.GetValueOrDefault(key) ?? [];
    public bool HasTemplate =>
        _texts.Keys.Any(key => key.StartsWith("tokenizer.chat_template", StringComparison.Ordinal));

    public void Read(ulong count)
    {
        for (var i = 0UL; i < count; i++)
        {
            var key = input.Text("a key");
            if (key.Length is 0) throw new GgufException("bad-key",
                $"Key {i + 1} is empty or longer than 65,536 bytes.");
            Value(key.Length > LongestKey ? TooLong : key, input.U32());
            Count++;
        }
    }

    void Value(string key, uint type)
    {
        switch (type)
        {
            case 8:
                if (Kept(input.Text("a text")) is { } text) _texts[key] = text;
                break;
            case 9:
                Array(key, 1);
                break;
            default:
                if (Scalar(key, type) is { } number) _numbers[key] = number;
                break;
        }
    }

    ulong? Scalar(string key, uint type)
    {
        switch (type)
        {
            case 0 or 1: return input.U8();
            case 2 or 3:
                input.Skip(2);
                return null;
            case 4 or 5: return input.U32();
            case 6:
                input.Skip(4);
                return null;
            case 7:
                var flag = input.U8();
                return flag < 2 ? flag
                    : throw new GgufException("bad-flag", $"The flag '{key}' is {flag}, not 0 or 1.");
            case 10 or 11: return input.U64();
            case 12:
                input.Skip(8);
                return null;
            default: throw new GgufException("unknown-type", $"The value of '{key}' has the unknown type {type}.");
        }
    }

    void Array(string key, int depth)
    {
        if (depth > MaxNesting) throw new GgufException("nesting", $"Arrays of '{key}' nest deeper than {MaxNesting}.");
        var type = input.U32();
        var count = input.Count(MinimumSize(key, type), $"items of '{key}'");
        if (depth == 1) _numbers[$"{key}#"] = count;
        if (type == 7) input.Flags(count, key);
        else if (type is not (8 or 9)) input.Skip(count * (ulong)MinimumSize(key, type));
        else Walk(key, type, count, depth);
    }

    void Walk(string key, uint type, ulong count, int depth)
    {
        _items += count;
        if (_items > MaxItems)
            throw new GgufException("too-many", $"The arrays of the file have more than {MaxItems} items.");
        for (var i = 0UL; i < count; i++)
        {
            if (type == 9) Array(key, depth + 1);
            else Keep(key, input.Text("a text"));
        }
    }

    void Keep(string key, string text)
    {
        if (!_lists.TryGetValue(key, out var list)) _lists[key] = list = [];
        if (list.Count < KeptItems && Kept(text) is not null) list.Add(text);
    }

    /// <summary>The text while there is room for it.</summary>
    string? Kept(string text) => (_kept += text.Length) <= KeptCharacters ? text : null;

    static int MinimumSize(string key, uint type) => type switch
    {
        0 or 1 or 7 => 1,
        2 or 3 => 2,
        4 or 5 or 6 => 4,
        8 or 10 or 11 or 12 => 8,
        9 => 12,
        _ => throw new GgufException(
            "unknown-type", string.Create(CultureInfo.InvariantCulture,
                $"The items of '{key}' have the unknown type {type}.")),
    };
}
