using System.Text.RegularExpressions;

namespace ModelRegistry.Architecture.Tests;

/// <summary>
/// What written source may not contain. Each rule takes a file's lines and names the lines that break it.
/// </summary>
static partial class SourceRules
{
    public const int MaxLines = 400;
    public const int MaxWidth = 120;

    /// <summary>
    /// Lines that are too wide, save rows of test data and lines with one long literal, which nobody can break.
    /// </summary>
    public static IEnumerable<int> TooWide(string[] lines) =>
        Numbers(lines, line => line.Length > MaxWidth && !LongLiteral.IsMatch(line));

    /// <summary>Reminders to do later what belongs in the tracker, and regions.</summary>
    public static IEnumerable<int> LeftOver(string[] lines) => Numbers(lines, LeftOverMark.IsMatch);

    /// <summary>Comments that look like code which somebody did not dare to delete.</summary>
    public static IEnumerable<int> CommentedOut(string[] lines) => Numbers(lines, CommentedCode.IsMatch);

    /// <summary>
    /// Tests switched off in their attribute; a test skips at run time, with the reason that holds there.
    /// </summary>
    public static IEnumerable<int> SwitchedOff(string[] lines) => Numbers(lines, SkippedTest.IsMatch);

    /// <summary>The names of tests that are no sentences with underscores.</summary>
    public static IEnumerable<string> NoSentences(string text) =>
        TestMethod.Matches(text).Select(match => match.Groups["name"].Value).Where(name => !name.Contains('_'));

    /// <summary>The namespace that a file says it is in; null for one without.</summary>
    public static string? Namespace(string text) =>
        NamespaceLine.Match(text) is { Success: true } match ? match.Groups["name"].Value : null;

    static IEnumerable<int> Numbers(string[] lines, Func<string, bool> breaks) =>
        lines.Index().Where(line => breaks(line.Item)).Select(line => line.Index + 1);

    [GeneratedRegex(@"^\s*\[InlineData\(|""[^"" ]{80,}""|https?://\S{60,}")]
    static partial Regex LongLiteral { get; }

    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E|HA[C]K|XX[X])\b|^\s*#(end)?reg[i]on\b")]
    static partial Regex LeftOverMark { get; }

    [GeneratedRegex(
        @"^\s*//\s*([{}]|(var|return|if \(|for \(|foreach \(|while \(|await|using|public|internal|private|static|throw"
        + @"|[\w.]+\(.*\)|[\w.]+ \+?= ).*[;{])\s*$")]
    static partial Regex CommentedCode { get; }

    [GeneratedRegex(@"\[(Fact|Theory)\([^)]*Skip\s*=")]
    static partial Regex SkippedTest { get; }

    [GeneratedRegex(@"\[(?:Fact|Theory)\b[^\n]*\n(?:\s*\[[^\n]*\n)*\s*public [\w<>\s]*? (?<name>\w+)\(")]
    static partial Regex TestMethod { get; }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    static partial Regex NamespaceLine { get; }
}
