using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>
/// The place after a hit in the order of a search: the hit's sort key and id, how the text was read, and a digest of
/// the search, so that a cursor cannot be carried over to another one. It grants nothing, so it is not signed. The key
/// is the score's bits, UTC ticks, or 0 where the order is by name.
/// </summary>
sealed record SearchCursor(ulong Search, SearchMatch Match, long Key, string Name, string Id)
{
    const byte Format = 1;
    const int Header = 18, IdLength = 32;

    public string Encode()
    {
        var bytes = new byte[Header + IdLength + Encoding.UTF8.GetByteCount(Name)];
        (bytes[0], bytes[1]) = (Format, (byte)Match);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(2), Search);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(10), Key);
        Encoding.ASCII.GetBytes(Id, bytes.AsSpan(Header));
        Encoding.UTF8.GetBytes(Name, bytes.AsSpan(Header + IdLength));
        return Base64Url.EncodeToString(bytes);
    }

    public static bool TryDecode(string text, [NotNullWhen(true)] out SearchCursor? cursor)
    {
        cursor = null;
        if (!Base64Url.IsValid(text)) return false;
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length < Header + IdLength || bytes[0] != Format || bytes[1] > (byte)SearchMatch.Any) return false;

        cursor = new(
            BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(2)), (SearchMatch)bytes[1],
            BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(10)),
            Encoding.UTF8.GetString(bytes.AsSpan(Header + IdLength)),
            Encoding.ASCII.GetString(bytes.AsSpan(Header, IdLength)));
        return true;
    }

    /// <summary>A digest of what decides the hits and their order: text, filters and sort.</summary>
    public static ulong Digest(SearchQuery query)
    {
        var said = new StringBuilder();
        Append(said, query.Sort.ToString());
        Append(said, query.Text?.Trim() ?? "");
        foreach (var (name, values) in query.Filters.Where(f => f.Value.Count > 0)
            .OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Append(said, name);
            foreach (var value in values.Distinct().Order(StringComparer.Ordinal)) Append(said, value);
            said.Append(';');
        }
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())));
    }

    static void Append(StringBuilder said, string part) => said.Append(part.Length).Append(':').Append(part);
}
