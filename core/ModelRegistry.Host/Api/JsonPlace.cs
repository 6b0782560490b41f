using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ModelRegistry.Host.Api;

/// <summary>Follows a reader through a document and tells where it is, as in <c>data.tables[2].name</c>.</summary>
sealed class JsonPlace
{
    /// <summary>Longer names of members are cut.</summary>
    const int LongestName = 100;

    readonly List<Level> _levels = [];

    /// <summary>Takes note of the token that the reader stands on.</summary>
    public void Follow(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _levels[^1].Name = Name(reader.ValueSpan);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _levels.RemoveAt(_levels.Count - 1);
                break;
            case var token:
                if (_levels is [.., { IsArray: true } list]) list.Index++;
                if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    _levels.Add(new() { IsArray = token == JsonTokenType.StartArray });
                break;
        }
    }

    /// <summary>The path; empty for the document itself.</summary>
    public override string ToString()
    {
        var path = new StringBuilder();
        foreach (var level in _levels)
        {
            if (level.IsArray) path.Append(CultureInfo.InvariantCulture, $"[{level.Index}]");
            else path.Append(path.Length == 0 ? "" : ".").Append(level.Name);
        }
        return path.ToString();
    }

    /// <summary>As it was written: what is escaped stays so, and can be shown.</summary>
    static string Name(ReadOnlySpan<byte> written) =>
        Encoding.UTF8.GetString(written[..Math.Min(written.Length, LongestName)]);

    sealed class Level
    {
        public bool IsArray { get; init; }
        public int Index { get; set; } = -1;
        public string Name { get; set; } = "";
    }
}
