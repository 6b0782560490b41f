using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace ModelRegistry.Domain.Models;

/// <summary>
/// A version as Semantic Versioning 2.0.0 defines it (https://semver.org), with its build metadata kept. Numbers may be
/// as large as the text is long: at most <see cref="MaxLength"/> characters.
/// <para>Identity is the whole text, case and build metadata included: <c>1.0.0+a</c> and <c>1.0.0+b</c> are two
/// versions. Precedence leaves the build out (SemVer 10), so those two compare as 0; lists break the tie by the text.
/// </para>
/// </summary>
public sealed class SemanticVersion
    : IParsable<SemanticVersion>, IEquatable<SemanticVersion>, IComparable<SemanticVersion>
{
    /// <summary>The longest a version may be, in characters.</summary>
    public const int MaxLength = 128;

    /// <summary>The longest <see cref="SortKey"/> that a version of <see cref="MaxLength"/> can have.</summary>
    public const int MaxSortKeyLength = 256;

    readonly string _text;

    internal SemanticVersion(
        string text, IReadOnlyList<BigInteger> core, IReadOnlyList<string> prerelease, IReadOnlyList<string> build)
    {
        _text = text;
        (Major, Minor, Patch) = (core[0], core[1], core[2]);
        (Prerelease, Build) = (prerelease, build);
        SortKey = VersionSortKey.Of(core, prerelease);
    }

    public BigInteger Major { get; }
    public BigInteger Minor { get; }
    public BigInteger Patch { get; }

    /// <summary>The identifiers after <c>-</c>; empty for a release.</summary>
    public IReadOnlyList<string> Prerelease { get; }

    /// <summary>The identifiers after <c>+</c>; they tell versions apart but not which is newer.</summary>
    public IReadOnlyList<string> Build { get; }

    public bool IsPrerelease => Prerelease.Count > 0;

    /// <summary>
    /// A text whose ordinal order is the order of precedence, equal where precedence is equal; for ordering in a
    /// database by byte value (SQLite BINARY, PostgreSQL collation "C").
    /// </summary>
    public string SortKey { get; }

    /// <summary>Why the text is no version, as a sentence for people; null when it is one.</summary>
    public static string? Explain(string? text) => TryParse(text, out _, out var reason) ? null : reason;

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        [NotNullWhen(true)] out SemanticVersion? result,
        [NotNullWhen(false)] out string? reason) => VersionReader.TryRead(s ?? "", out result, out reason);

    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out SemanticVersion result) =>
        TryParse(s, out result, out _);

    /// <exception cref="FormatException">The text is no version; the message says why.</exception>
    public static SemanticVersion Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, out var version, out var reason) ? version : throw new FormatException(reason);

    /// <summary>
    /// Precedence (SemVer 11): below zero when this one is older; 0 also when only the build differs.
    /// </summary>
    public int CompareTo(SemanticVersion? other) => string.CompareOrdinal(SortKey, other?.SortKey);

    public bool Equals(SemanticVersion? other) => other is not null && _text == other._text;
    public override bool Equals(object? obj) => Equals(obj as SemanticVersion);
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);
    public override string ToString() => _text;

    public static bool operator ==(SemanticVersion? left, SemanticVersion? right) => Equals(left, right);
    public static bool operator !=(SemanticVersion? left, SemanticVersion? right) => !Equals(left, right);
}
