using System.Text.RegularExpressions;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Licences;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>The shapes that <c>is a</c> asks for.</summary>
sealed partial class Formats
{
    const int DigestLength = 64;
    readonly LicenceParser _licences = new();

    public bool Has(string text, ValueFormat format) => format switch
    {
        ValueFormat.Url => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            && text.Contains("://", StringComparison.Ordinal),
        ValueFormat.Email => Email.IsMatch(text),
        ValueFormat.Sha256Digest => IsDigest(text),
        ValueFormat.SemVer => VersionNumber.Parse(text) is not null,
        ValueFormat.SpdxExpression => _licences.Parse(text) is not null,
        ValueFormat.Uuid => Guid.TryParseExact(text, "D", out _),
        _ => IsRegion(text),
    };

    public static string Describe(ValueFormat format) => format switch
    {
        ValueFormat.Url => "a url",
        ValueFormat.Email => "an email",
        ValueFormat.Sha256Digest => "a sha256-digest",
        ValueFormat.SemVer => "a semver",
        ValueFormat.SpdxExpression => "an spdx-expression",
        ValueFormat.Uuid => "a uuid",
        _ => "an iso-region",
    };

    [GeneratedRegex(@"^[^@\s]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?$", RegexOptions.NonBacktracking)]
    static partial Regex Email { get; }

    public static bool IsDigest(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("sha256:", StringComparison.Ordinal)) text = text["sha256:".Length..];
        if (text.Length != DigestLength) return false;
        foreach (var each in text)
        {
            if (!char.IsAsciiHexDigit(each)) return false;
        }

        return true;
    }

    /// <summary>The same for a text in UTF-8.</summary>
    public static bool IsDigest(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("sha256:"u8)) utf8 = utf8["sha256:".Length..];
        Span<byte> bytes = stackalloc byte[DigestLength / 2];
        return utf8.Length == DigestLength
            && Convert.FromHexString(utf8, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
    }

    /// <summary>ISO 3166-1 alpha-2, perhaps with a subdivision of ISO 3166-2.</summary>
    static bool IsRegion(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || !char.IsAsciiLetterUpper(text[0]) || !char.IsAsciiLetterUpper(text[1])) return false;
        if (text.Length == 2) return true;
        if (text[2] != '-' || text.Length is < 4 or > 6) return false;
        foreach (var each in text[3..])
        {
            if (!char.IsAsciiLetterUpper(each) && !char.IsAsciiDigit(each)) return false;
        }

        return true;
    }
}
