using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ModelRegistry.Evidence.Audit;

/// <summary>
/// A named value that the log commits to without holding it, in the form of SD-JWT (RFC 9901 §4.2):
/// <see cref="Encoded"/> = base64url(JSON [salt, name, value]) is kept apart and can be erased;
/// <see cref="Digest"/> = base64url(SHA-256(ASCII of it)) stands in the event's <c>_sd</c> list for ever.
/// The salt has 128 random bits, so nobody can guess the value from the digest.
/// </summary>
public sealed record Disclosure
{
    /// <summary>Names and values are free text, at most this many characters of disclosure.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>The salt has at least 128 bits, which is 22 characters of base64url.</summary>
    const int MinSaltLength = 22;

    Disclosure(string encoded, string name, string value) => (Encoded, Name, Value) = (encoded, name, value);

    public string Encoded { get; }
    public string Name { get; }
    public string Value { get; }

    public string Digest => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Encoded)));

    /// <exception cref="ArgumentException">The disclosure would exceed <see cref="MaxLength"/>.</exception>
    public static Disclosure Create(string name, string value)
    {
        var salt = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            json.WriteStringValue(salt);
            json.WriteStringValue(name);
            json.WriteStringValue(value);
            json.WriteEndArray();
        }
        var encoded = Base64Url.EncodeToString(buffer.ToArray());
        return encoded.Length <= MaxLength
            ? new(encoded, name, value)
            : throw new ArgumentException($"A disclosure has at most {MaxLength} characters.", nameof(value));
    }

    /// <summary>Reads a disclosure that somebody presents.</summary>
    public static bool TryParse(string encoded, [NotNullWhen(true)] out Disclosure? disclosure)
    {
        disclosure = null;
        if (encoded.Length > MaxLength || !Base64Url.IsValid(encoded)) return false;
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(encoded));
            var parts = document.RootElement;
            if (parts.ValueKind != JsonValueKind.Array || parts.GetArrayLength() != 3
                || parts.EnumerateArray().Any(part => part.ValueKind != JsonValueKind.String)
                || parts[0].GetString() is not { Length: >= MinSaltLength }) return false;
            disclosure = new(encoded, parts[1].GetString()!, parts[2].GetString()!); // checked: three strings
            return true;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>
    /// Whether the <c>_sd</c> list of an event, or of the record it logs, holds this disclosure's digest.
    /// </summary>
    public bool IsCommittedIn(JsonElement holder) =>
        holder.ValueKind == JsonValueKind.Object
        && holder.TryGetProperty("_sd", out var digests) && digests.ValueKind == JsonValueKind.Array
        && digests.EnumerateArray().Any(d => d.ValueKind == JsonValueKind.String && d.ValueEquals(Digest));

    /// <summary>The members of an <c>_sd</c> list, sorted so that their order says nothing about the names.</summary>
    public static IReadOnlyList<string> Commit(IEnumerable<Disclosure> disclosures) =>
        [.. disclosures.Select(d => d.Digest).Order(StringComparer.Ordinal)];
}
