using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace ModelRegistry.Domain.Artifacts;

/// <summary>
/// Where a file stands in a model's folder: a relative POSIX path that is safe to write on every system. At most
/// <see cref="MaxBytes"/> bytes of UTF-8, <see cref="MaxSegmentBytes"/> a segment, <see cref="MaxDepth"/> segments;
/// letters composed as in Unicode form NFC; no <c>.</c> or <c>..</c>, nothing absolute, no control or formatting
/// characters, nothing that
/// Windows refuses (<c>&lt; &gt; : " | ? * \</c>, device names, a dot or space at the end of a segment). Compared
/// exactly; <see cref="Key"/> finds two paths that a system without case would merge.
/// </summary>
public sealed partial record ArtifactPath : IParsable<ArtifactPath>
{
    /// <summary>The longest path, in bytes of UTF-8.</summary>
    public const int MaxBytes = 1024;

    /// <summary>The longest segment, in bytes of UTF-8.</summary>
    public const int MaxSegmentBytes = 255;

    /// <summary>The most segments.</summary>
    public const int MaxDepth = 32;

    ArtifactPath(string text) => Text = text;

    public string Text { get; }

    /// <summary>The last segment.</summary>
    public string FileName => Text[(Text.LastIndexOf('/') + 1)..];

    /// <summary>The path without case: unique within a version.</summary>
    public string Key => Text.ToLowerInvariant();

    /// <summary>Why the text is no path, as a sentence for people; null when it is one.</summary>
    public static string? Explain(string? text) => TryParse(text, out _, out var reason) ? null : reason;

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        [NotNullWhen(true)] out ArtifactPath? result,
        [NotNullWhen(false)] out string? reason)
    {
        var text = s ?? "";
        reason = ExplainWhole(text)
            ?? text.Split('/').Select(ExplainSegment).FirstOrDefault(found => found is not null);
        result = reason is null ? new(text) : null;
        return result is not null;
    }

    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ArtifactPath result) =>
        TryParse(s, out result, out _);

    /// <exception cref="FormatException">The text is no path; the message says why.</exception>
    public static ArtifactPath Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, out var path, out var reason) ? path : throw new FormatException(reason);

    public override string ToString() => Text;

    static string? ExplainWhole(string text) => text switch
    {
        "" => "The path is empty.",
        _ when Encoding.UTF8.GetByteCount(text) > MaxBytes => $"The path has more than {MaxBytes} bytes.",
        ['/', ..] => "The path begins with '/'; it must be relative to the model's folder.",
        _ when Forbidden.Match(text) is { Success: true } found =>
            $"The path has a character at position {found.Index + 1} that is not allowed "
            + "(control, formatting or unpaired characters and \\ : * ? \" < > |).",
        _ when Decomposed.Match(text) is { Success: true } found =>
            $"The path has a decomposed letter at position {found.Index + 1}; write it composed (Unicode form NFC).",
        _ when text.Count(c => c is '/') >= MaxDepth => $"The path has more than {MaxDepth} segments.",
        _ => null,
    };

    static string? ExplainSegment(string segment) => segment switch
    {
        "" => "The path has an empty segment.",
        "." or ".." => $"The path has the segment '{segment}', which leads elsewhere.",
        [.., '.' or ' '] => $"The segment '{segment}' ends in a dot or a space.",
        _ when Encoding.UTF8.GetByteCount(segment) > MaxSegmentBytes =>
            $"A segment of the path has more than {MaxSegmentBytes} bytes.",
        _ when Device.IsMatch(segment) => $"The segment '{segment}' is a device name on Windows.",
        _ => null,
    };

    [GeneratedRegex(@"[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\\:*?""<>|]")]
    static partial Regex Forbidden { get; }

    // The runtime runs without ICU and cannot normalize: these are the marks and letters that NFC composes away in
    // the Latin, Greek, Cyrillic, Japanese and Korean names that systems storing NFD produce.
    [GeneratedRegex(@"[\u0300-\u036F\u1100-\u11FF\u3099\u309A]")]
    static partial Regex Decomposed { get; }

    [GeneratedRegex(@"\A(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])[ ]*(\.|\z)", RegexOptions.IgnoreCase)]
    static partial Regex Device { get; }
}
