using System.ComponentModel.DataAnnotations;

namespace ModelRegistry.Client.Governance;

/// <summary>A pack as somebody wrote it: a new pack, or the next version of one. It is kept as it is.</summary>
/// <param name="Source">The whole file, at most <see cref="MostCharacters"/> characters.</param>
/// <param name="Form"><c>text</c> or <c>yaml</c>.</param>
public sealed record NewPack(
    [property: Required, MinLength(1), MaxLength(NewPack.MostCharacters)] string Source, string Form = "text")
{
    /// <summary>The longest pack that is taken.</summary>
    public const int MostCharacters = 262_144;
}

/// <summary>A version of a pack.</summary>
/// <param name="Pack">Its pack, <c>ai/baseline</c>.</param>
/// <param name="Version">Its version; it never changes what it says.</param>
/// <param name="Stage">
/// <c>installed</c> with the host, or the furthest stage that it has anywhere: <c>draft</c>, <c>shadow</c>,
/// <c>enforce</c>; <c>retired</c> when it is.
/// </param>
/// <param name="Form"><c>text</c> or <c>yaml</c>.</param>
/// <param name="Sha256">SHA-256 (hex) of its source; decisions name it.</param>
/// <param name="TestsPassed">How many of its own tests pass.</param>
/// <param name="TestsFailed">How many do not; while there are any, it stays a draft.</param>
/// <param name="Author">The handle of who brought it in; null for one that is installed.</param>
/// <param name="CreatedAt">When; null for one that is installed.</param>
/// <param name="RetiredAt">When it was retired.</param>
/// <param name="Places">Where it is staged: <c>shadow in production for search/*</c>.</param>
public sealed record PackVersionEntry(
    string Pack, string Version, string Stage, string Form, string Sha256, int TestsPassed, int TestsFailed,
    string? Author, DateTimeOffset? CreatedAt, DateTimeOffset? RetiredAt, IReadOnlyList<string> Places);

/// <summary>A version of a pack with its rules, the results of its tests, and its source.</summary>
/// <param name="Version">What the list says of it.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Tests">Its tests, run with the packs that it imports.</param>
/// <param name="Messages">What the compiler warns of.</param>
/// <param name="Source">Its text, byte for byte.</param>
public sealed record PackVersionDetail(
    PackVersionEntry Version, string? Title, string? Owner, IReadOnlyList<RuleEntry> Rules,
    IReadOnlyList<PackTest> Tests, IReadOnlyList<PackDiagnostic> Messages, string Source);

/// <summary>Something that is wrong, or worth a look, in a pack; line and columns count from 1, in UTF-16 units.
/// </summary>
/// <param name="Code">Stable, such as <c>P0201</c>; the guide has a page for each.</param>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Message">What is wrong, in a line.</param>
/// <param name="File">The pack's file.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">The column of its first character.</param>
/// <param name="EndLine">The line where it ends.</param>
/// <param name="EndColumn">The column behind its last character.</param>
/// <param name="Advice">Notes, helps and fixes, in the order they are shown.</param>
/// <param name="Rendered">The whole message with the source line and a caret.</param>
public sealed record PackDiagnostic(
    string Code, string Severity, string Message, string File, int Line, int Column, int EndLine, int EndColumn,
    IReadOnlyList<PackAdvice> Advice, string Rendered);
