using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace ModelRegistry.Domain.Models;

/// <summary>Reads a semantic version (SemVer 2.0.0) or says at which part it is none.</summary>
static class VersionReader
{
    public static bool TryRead(
        string text, [NotNullWhen(true)] out SemanticVersion? version, [NotNullWhen(false)] out string? reason)
    {
        version = null;
        if (text.Length > SemanticVersion.MaxLength)
        {
            reason = $"The version has {text.Length} characters; at most {SemanticVersion.MaxLength} are allowed.";
            return false;
        }

        var (rest, build) = Cut(text, '+');
        var (core, prerelease) = Cut(rest, '-');
        var numbers = core.Split('.');
        var before = prerelease?.Split('.') ?? [];
        var after = build?.Split('.') ?? [];
        reason = ExplainCore(text, numbers)
            ?? before.Select(part => ExplainIdentifier("pre-release", part, zeroPadded: false)).FirstOrDefault(Found)
            ?? after.Select(part => ExplainIdentifier("build", part, zeroPadded: true)).FirstOrDefault(Found);
        if (reason is not null) return false;

        var values = Array.ConvertAll(
            numbers, number => BigInteger.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture));
        version = new(text, values, before, after);
        return true;
    }

    static bool Found(string? reason) => reason is not null;

    static (string Before, string? After) Cut(string text, char at) =>
        text.IndexOf(at) is >= 0 and var found ? (text[..found], text[(found + 1)..]) : (text, null);

    static string? ExplainCore(string text, string[] numbers)
    {
        if (text is "") return "The version is empty; write it as MAJOR.MINOR.PATCH, such as 1.0.0.";
        if (text is ['v' or 'V', ..]) return $"The version '{text}' begins with 'v'; write {text[1..]}.";
        if (numbers.Length != 3)
            return $"The version '{text}' has {numbers.Length} of the three numbers of MAJOR.MINOR.PATCH.";
        return numbers.Select(number => number switch
        {
            "" => $"The version '{text}' lacks one of the three numbers of MAJOR.MINOR.PATCH.",
            _ when !number.All(char.IsAsciiDigit) => $"'{number}' in the version '{text}' is not a number.",
            ['0', _, ..] => $"The number '{number}' in the version '{text}' must not begin with 0.",
            _ => null,
        }).FirstOrDefault(Found);
    }

    static string? ExplainIdentifier(string kind, string part, bool zeroPadded) => part switch
    {
        "" => $"The {kind} part of the version has an empty identifier.",
        _ when !part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-') =>
            $"The {kind} identifier '{part}' may hold letters, digits and '-' only.",
        ['0', _, ..] when !zeroPadded && part.All(char.IsAsciiDigit) =>
            $"The {kind} number '{part}' must not begin with 0.",
        _ => null,
    };
}
