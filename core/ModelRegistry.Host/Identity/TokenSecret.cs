using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ModelRegistry.Host.Identity;

/// <summary>
/// An API token, <c>mrt_&lt;id&gt;_&lt;secret&gt;</c>: the id finds the row, the secret (256 random bits) proves it.
/// The registry keeps only the secret's SHA-256.
/// </summary>
sealed record TokenSecret(Guid Id, string Secret)
{
    const string Prefix = "mrt_";
    const int IdLength = 22;

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Secret)));

    public static TokenSecret New() => new(
        Guid.CreateVersion7(), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public bool Fits(string hash) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(hash));

    public static bool TryParse(string? text, [NotNullWhen(true)] out TokenSecret? token)
    {
        token = null;
        if (text is null || text.Length is < 40 or > 120
            || !text.StartsWith(Prefix, StringComparison.Ordinal)) return false;
        var rest = text[Prefix.Length..];
        if (rest.Length <= IdLength + 1 || rest[IdLength] != '_'
            || !Base64Url.IsValid(rest.AsSpan(0, IdLength))) return false;
        var id = Base64Url.DecodeFromChars(rest.AsSpan(0, IdLength));
        if (id.Length != 16) return false;
        token = new TokenSecret(new Guid(id, bigEndian: true), rest[(IdLength + 1)..]);
        return true;
    }

    public string Reveal() => $"{Prefix}{Base64Url.EncodeToString(Id.ToByteArray(bigEndian: true))}_{Secret}";

    /// <summary>Never the secret: this may reach a log.</summary>
    public override string ToString() => $"{Prefix}{Id}";
}
