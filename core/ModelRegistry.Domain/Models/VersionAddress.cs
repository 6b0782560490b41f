using System.Diagnostics.CodeAnalysis;

namespace ModelRegistry.Domain.Models;

/// <summary>The address of one version of one model, <c>group/name@version</c>, such as
/// <c>search/answer-bot@2.3.0</c>.</summary>
public sealed record VersionAddress(ModelName Model, SemanticVersion Version) : IParsable<VersionAddress>
{
    /// <summary>Why the text is no address of a version, as a sentence for people; null when it is one.</summary>
    public static string? Explain(string? text) => TryParse(text, out _, out var reason) ? null : reason;

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        [NotNullWhen(true)] out VersionAddress? result,
        [NotNullWhen(false)] out string? reason)
    {
        result = null;
        var text = s ?? "";
        var at = text.IndexOf('@');
        if (at < 0)
        {
            reason = "A version is addressed as group/name@version; the '@' is missing.";
            return false;
        }

        if (!ModelName.TryParse(text[..at], out var model, out reason)) return false;
        if (!SemanticVersion.TryParse(text[(at + 1)..], out var version, out reason)) return false;
        result = new(model, version);
        return true;
    }

    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out VersionAddress result) =>
        TryParse(s, out result, out _);

    /// <exception cref="FormatException">The text is no address of a version; the message says why.</exception>
    public static VersionAddress Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, out var address, out var reason) ? address : throw new FormatException(reason);

    public override string ToString() => $"{Model}@{Version}";
}
