using System.Text.RegularExpressions;

namespace ModelRegistry.Schema;

/// <summary>Tells whether a text has a <see cref="TextFormat"/>, and what such a text looks like.</summary>
public static partial class TextFormats
{
    /// <summary>Whether the text has the format.</summary>
    public static bool Matches(TextFormat format, string text) => format switch
    {
        TextFormat.Digest => Digest.IsMatch(text),
        TextFormat.Url => IsUrl(text),
        TextFormat.Email => Email.IsMatch(text),
        TextFormat.Region => Region.IsMatch(text),
        TextFormat.Person or TextFormat.Role => Name.IsMatch(text),
        TextFormat.Uuid => Guid.TryParseExact(text, "D", out _),
        TextFormat.SemVer => SemVer.IsMatch(text),
        _ => true,
    };

    /// <summary>Whether the text looks like an SPDX licence expression; its ids need not exist.</summary>
    public static bool IsLicenceShaped(string text) => Licence.IsMatch(text);

    /// <summary>What a text of this format looks like, to follow "should be".</summary>
    public static string Describe(TextFormat format) => format switch
    {
        TextFormat.Digest => "a SHA-256 digest, 64 hexadecimal digits, perhaps after `sha256:`",
        TextFormat.Url => "an absolute URL such as `https://git.example.com/team/model`, without a password",
        TextFormat.Email => "a mailbox such as `team@example.com`",
        TextFormat.Region => "a region or country such as `eu-west-1` or `DE`",
        TextFormat.Person => "an account, group or mailbox",
        TextFormat.Role => "the name of a job",
        TextFormat.Uuid => "a UUID such as `0198f3c2-8a51-7c3e-b1d4-2f6a9e0c7d35`",
        TextFormat.SemVer => "a semantic version such as `2.3.0` or `2.3.0-rc.1+build.5`",
        _ => "a text",
    };

    static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && text.Contains("://", StringComparison.Ordinal)
        && url.Host.Length > 0
        && !url.UserInfo.Contains(':');

    [GeneratedRegex(@"\A(sha256:)?[0-9a-fA-F]{64}\z")]
    static partial Regex Digest { get; }

    [GeneratedRegex(@"\A[^\s@<>""]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?\z")]
    static partial Regex Email { get; }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9-]{0,62}[A-Za-z0-9]\z")]
    static partial Regex Region { get; }

    [GeneratedRegex(@"\A\S([^\p{C}]{0,253}\S)?\z")]
    static partial Regex Name { get; }

    [GeneratedRegex(@"\A(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)"
        + @"(-(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(\.(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?"
        + @"(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?\z")]
    static partial Regex SemVer { get; }

    [GeneratedRegex(@"\A[(A-Za-z0-9]([A-Za-z0-9.+:()-]| (?! )){0,510}[A-Za-z0-9.+)]?\z")]
    static partial Regex Licence { get; }
}
