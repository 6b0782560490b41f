using System.Text.Json;

namespace ModelRegistry.Inspection.Formats;

/// <summary>
/// Parses the JSON header token by token: no tree is built, nesting beyond the format's own is refused.
/// </summary>
ref struct SafetensorsHeaderParser(ReadOnlySpan<byte> json)
{
    readonly HashSet<string> _names = [];
    readonly List<SafetensorsTensor> _tensors = [];
    readonly Dictionary<string, long> _dtypes = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _metadata = new(StringComparer.Ordinal);
    Utf8JsonReader _json = new(json, new JsonReaderOptions { MaxDepth = 4 });
    long _parameters;

    public readonly List<SafetensorsTensor> Tensors => _tensors;
    public readonly Dictionary<string, long> Dtypes => _dtypes;
    public readonly Dictionary<string, string> Metadata => _metadata;
    public readonly long Parameters => _parameters;

    public void Parse()
    {
        Next(JsonTokenType.StartObject, "the header must be a JSON object");
        while (NextName() is { } name)
        {
            if (!_names.Add(name)) throw new SafetensorsException("duplicate-name",
                $"The name '{Short(name)}' appears twice.");
            if (name == "__metadata__") ParseMetadata();
            else ParseTensor(name);
        }

        if (_json.Read()) throw Malformed("the header goes on after its object");
    }

    void ParseMetadata()
    {
        Next(JsonTokenType.StartObject, "__metadata__ must be an object");
        while (NextName() is { } key)
        {
            Next(JsonTokenType.String, $"__metadata__ value '{Short(key)}' must be a text");
            if (!_metadata.TryAdd(key, _json.GetString() ?? ""))
            {
                throw new SafetensorsException("duplicate-name", $"The __metadata__ key '{Short(key)}' appears twice.");
            }
        }
    }

    void ParseTensor(string name)
    {
        string? dtype = null;
        ulong? elements = null;
        (ulong Begin, ulong End)? span = null;
        Next(JsonTokenType.StartObject, $"tensor '{Short(name)}' must be an object");
        while (NextName() is { } key)
        {
            switch (key)
            {
                case "dtype" when dtype is null:
                    Next(JsonTokenType.String, $"dtype of '{Short(name)}' must be a text");
                    dtype = _json.GetString();
                    break;
                case "shape" when elements is null:
                    elements = ParseShape(name);
                    break;
                case "data_offsets" when span is null:
                    span = ParseOffsets(name);
                    break;
                default:
                    throw Malformed($"tensor '{Short(name)}' has an unknown or repeated member '{Short(key)}'");
            }
        }

        if (dtype is null || elements is not { } count || span is not { } offsets)
        {
            throw Malformed($"tensor '{Short(name)}' needs dtype, shape and data_offsets");
        }

        Add(name, dtype, count, offsets);
    }

    void Add(string name, string dtype, ulong count, (ulong Begin, ulong End) offsets)
    {
        if (SafetensorsDtype.Bits(dtype) is not { } width)
        {
            throw new SafetensorsException("unknown-dtype",
                $"Tensor '{Short(name)}' has the unknown dtype '{Short(dtype)}'.");
        }

        var bits = Multiply(count, (ulong)width, name);
        if (bits % 8 != 0)
        {
            throw new SafetensorsException("misaligned", $"Tensor '{Short(name)}' does not end on a whole byte.");
        }

        if (offsets.End < offsets.Begin || offsets.End - offsets.Begin != bits / 8)
        {
            throw new SafetensorsException(
                "size-mismatch",
                $"Tensor '{Short(name)}' needs {bits / 8} bytes for its shape but claims {offsets.Begin} to {offsets.End}.");
        }

        var sum = (Int128)_parameters + count;
        if (sum > long.MaxValue) throw new SafetensorsException("overflow",
            "The number of parameters overflows 63 bits.");
        _parameters = (long)sum;
        _dtypes[dtype] = _dtypes.GetValueOrDefault(dtype) + (long)count;
        _tensors.Add(new(name, offsets.Begin, offsets.End));
    }

    ulong ParseShape(string name)
    {
        Next(JsonTokenType.StartArray, $"shape of '{Short(name)}' must be an array");
        var elements = 1UL;
        while (NextNumber(name) is { } dimension) elements = Multiply(elements, dimension, name);
        return elements;
    }

    (ulong Begin, ulong End) ParseOffsets(string name)
    {
        Next(JsonTokenType.StartArray, $"data_offsets of '{Short(name)}' must be an array");
        if (NextNumber(name) is { } begin && NextNumber(name) is { } end && NextNumber(name) is null) return (begin,
            end);
        throw Malformed($"data_offsets of '{Short(name)}' must be two numbers");
    }

    ulong? NextNumber(string name)
    {
        if (_json.Read() && _json.TokenType is JsonTokenType.EndArray) return null;
        return _json.TokenType is JsonTokenType.Number && _json.TryGetUInt64(out var value)
            ? value
            : throw Malformed($"numbers of '{Short(name)}' must be whole and not negative");
    }

    string? NextName() => _json.Read() && _json.TokenType is JsonTokenType.PropertyName ? _json.GetString() : null;

    void Next(JsonTokenType type, string rule)
    {
        if (!_json.Read() || _json.TokenType != type) throw Malformed(rule);
    }

    static ulong Multiply(ulong a, ulong b, string name) => (UInt128)a * b is var product && product <= ulong.MaxValue
        ? (ulong)product
        : throw new SafetensorsException("overflow", $"The size of tensor '{Short(name)}' overflows 64 bits.");

    static SafetensorsException Malformed(string rule) => new("malformed-header", $"Malformed header: {rule}.");

    static string Short(string name) => name.Length <= 80 ? name : $"{name[..80]}...";
}
