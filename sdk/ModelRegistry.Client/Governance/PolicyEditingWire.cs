using System.ComponentModel.DataAnnotations;

namespace ModelRegistry.Client.Governance;

/// <summary>A policy pack while somebody writes it.</summary>
/// <param name="Name">
/// Its file's name; one that ends in <c>.yaml</c> or <c>.yml</c> is read in the YAML form, any other in the text form.
/// </param>
/// <param name="Text">
/// The whole text, with whatever mistakes; of more than 1,048,576 characters nothing is read.
/// </param>
public sealed record EditedPack(
    [property: Required, MaxLength(500)] string Name,
    [property: Required(AllowEmptyStrings = true)] string Text);

/// <summary>Asks what is wrong with packs.</summary>
/// <param name="Packs">The packs, 1 to 50. What they import and do not bring is taken from those in force.</param>
public sealed record LintRequest([property: Required] IReadOnlyList<EditedPack> Packs);

/// <summary>What is wrong with packs.</summary>
/// <param name="Compiles">Whether there is no mistake; doubts do not count.</param>
/// <param name="Messages">By file and place.</param>
public sealed record LintAnswer(bool Compiles, IReadOnlyList<PackMessage> Messages);

/// <summary>A mistake or a doubt.</summary>
/// <param name="Code">Stable, <c>P0201</c>; the guide has a page for each.</param>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Message">What is wrong, in a line.</param>
/// <param name="Label">What stands beside the place; may be empty.</param>
/// <param name="At">Where.</param>
/// <param name="Others">Other places that matter to it.</param>
/// <param name="Advice">Notes, helps and fixes in words, as they are shown below.</param>
/// <param name="Fixes">Changes that would answer it, the likeliest first.</param>
/// <param name="Rendered">All of it as the command line shows it: the source line with a caret.</param>
public sealed record PackMessage(
    string Code, string Severity, string Message, string Label, PackSpan At, IReadOnlyList<PackLabel> Others,
    IReadOnlyList<PackAdvice> Advice, IReadOnlyList<PackFix> Fixes, string Rendered);

/// <summary>A piece of a pack. Offsets and columns count UTF-16 units, as browsers do.</summary>
/// <param name="File">The pack's name as it was sent.</param>
/// <param name="Start">The offset of its first character, from 0.</param>
/// <param name="End">The offset behind its last one.</param>
/// <param name="Line">The line of its first character, from 1.</param>
/// <param name="Column">The column of its first character, from 1.</param>
public sealed record PackSpan(string File, int Start, int End, int Line, int Column);

/// <summary>A second place of a message, and what is said beside it.</summary>
public sealed record PackLabel(PackSpan At, string Text);

/// <summary>A line below a message.</summary>
/// <param name="Kind"><c>note</c>, <c>help</c> or <c>fix</c>.</param>
/// <param name="Text">The line.</param>
public sealed record PackAdvice(string Kind, string Text);

/// <summary>A change that would answer a message.</summary>
/// <param name="Title">What it does.</param>
/// <param name="IsCertain">Whether nothing is left to be filled in.</param>
/// <param name="Edits">All of it; places are those of the text before.</param>
public sealed record PackFix(string Title, bool IsCertain, IReadOnlyList<PackEdit> Edits);

/// <summary>What stands at a place gives way to another text.</summary>
public sealed record PackEdit(PackSpan At, string Text);

/// <summary>Asks about a place in a pack: what could be written there, or what the name there means.</summary>
/// <param name="Packs">The packs, 1 to 50. What they import and do not bring is taken from those in force.</param>
/// <param name="File">The name of the pack that is asked about.</param>
/// <param name="Offset">The place, in UTF-16 units from 0; the text's length is its end.</param>
public sealed record PackPlaceRequest(
    [property: Required] IReadOnlyList<EditedPack> Packs, [property: Required] string File, int Offset);

/// <summary>What could be written at a place, the likeliest first; at most 400.</summary>
public sealed record CompleteAnswer(IReadOnlyList<PackSuggestion> Items);

/// <summary>Something that could be written.</summary>
/// <param name="Label">How a list shows it.</param>
/// <param name="Kind">What it is: <c>field</c>, <c>value</c>, <c>keyword</c>, <c>parameter</c>, and so on.</param>
/// <param name="Detail">What stands beside it: a type, a value, a signature; may be empty.</param>
/// <param name="Doc">What it means, in Markdown; may be empty.</param>
/// <param name="Edit">What writing it changes.</param>
/// <param name="IsSnippet">Whether the text has stops: <c>$1</c>, <c>${2:word}</c>, <c>$0</c>.</param>
public sealed record PackSuggestion(
    string Label, string Kind, string Detail, string Doc, PackEdit Edit, bool IsSnippet);

/// <summary>What the name at a place means.</summary>
/// <param name="Markdown">In Markdown; null where there is no name.</param>
/// <param name="At">The name.</param>
/// <param name="Declared">Where a pack declares it; null for what none does.</param>
public sealed record HoverAnswer(string? Markdown, PackSpan? At = null, PackSpan? Declared = null);

/// <summary>Asks for a pack in the one form that all packs have.</summary>
public sealed record FormatRequest([property: Required] EditedPack Pack);

/// <summary>A pack in that form.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Changed">Whether it is another one than was sent.</param>
public sealed record FormatAnswer(string Text, bool Changed);
