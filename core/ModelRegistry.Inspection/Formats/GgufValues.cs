using System.Globalization;

namespace ModelRegistry.Inspection.Formats;

/// <summary>
/// Reads key/value pairs; arrays are walked and only their texts up to <see cref="KeptItems"/> are kept.
/// </summary>
sealed class GgufValues(GgufInput input)
{
    const int MaxNesting = 4;
    const int KeptItems = 256;

    readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<string>> _lists = new(StringComparer.Ordinal);
    readonly Dictionary<string, ulong> _numbers = new(StringComparer.Ordinal);

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
            Value(key, input.U32());
            Count++;
        }
    }

    void Value(string key, uint type)
    {
        switch (type)
        {
            case 8:
                _texts[key] = input.Text("a text");
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
        for (var i = 0UL; i < count; i++)
        {
            if (type == 9) Array(key, depth + 1);
            else if (type == 8) Keep(key, input.Text("a text"));
            else Scalar(key, type);
        }
    }

    void Keep(string key, string text)
    {
        if (!_lists.TryGetValue(key, out var list)) _lists[key] = list = [];
        if (list.Count < KeptItems) list.Add(text);
    }

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
