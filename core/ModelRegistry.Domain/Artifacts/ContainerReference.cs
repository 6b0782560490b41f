using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace ModelRegistry.Domain.Artifacts;

/// <summary>
/// A container image by digest: <c>[host[:port]/]path[:tag]@sha256:…</c> (grammar of the OCI distribution
/// specification and of Docker's references). A tag moves, so one alone is refused. At most <see cref="MaxLength"/>
/// characters.
/// </summary>
public sealed partial record ContainerReference : IParsable<ContainerReference>
{
    /// <summary>The longest reference, in characters.</summary>
    public const int MaxLength = 512;

    ContainerReference(string name, string? tag, Sha256Digest digest) => (Name, Tag, Digest) = (name, tag, digest);

    /// <summary>Host, if any, and path: <c>registry.example.com:5000/ai/answer-bot</c>.</summary>
    public string Name { get; }

    /// <summary>The tag that was written beside the digest; it decides nothing.</summary>
    public string? Tag { get; }

    public Sha256Digest Digest { get; }

    /// <summary>Why the text is no reference, as a sentence for people; null when it is one.</summary>
    public static string? Explain(string? text) => TryParse(text, out _, out var reason) ? null : reason;

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        [NotNullWhen(true)] out ContainerReference? result,
        [NotNullWhen(false)] out string? reason)
    {
        result = null;
        var text = s ?? "";
        if (text.Length > MaxLength)
        {
            reason = $"The container reference has {text.Length} characters; at most {MaxLength} are allowed.";
            return false;
        }

        if (text.Split('@') is not [var name, var digest])
        {
            reason = "Name the container by its digest, name@sha256:…; a tag alone can move to another image.";
            return false;
        }

        var match = Shape.Match(name);
        reason = !match.Success ? $"'{name}' is no container name; it is written host/path in lower case, such as "
                + "registry.example.com/ai/answer-bot."
            : digest.StartsWith("sha256:", StringComparison.Ordinal) ? Sha256Digest.Explain(digest)
            : "The digest of a container begins with sha256:.";
        if (reason is not null) return false;
        var tag = match.Groups["tag"];
        result = new(match.Groups["name"].Value, tag.Success ? tag.Value : null, Sha256Digest.Parse(digest));
        return true;
    }

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out ContainerReference result) =>
        TryParse(s, out result, out _);

    /// <exception cref="FormatException">The text is no reference; the message says why.</exception>
    public static ContainerReference Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, out var reference, out var reason) ? reference : throw new FormatException(reason);

    public override string ToString() => $"{Name}{(Tag is null ? "" : $":{Tag}")}@{Digest.Prefixed}";

    [GeneratedRegex("""
        \A(?<name>
          (?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?/)?
          [a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*
          (?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)
        (?::(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking)]
    static partial Regex Shape { get; }
}
