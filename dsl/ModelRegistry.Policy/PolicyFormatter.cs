using ModelRegistry.Policy.Formatting;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Yaml;

namespace ModelRegistry.Policy;

/// <summary>
/// Writes packs in one form: words for signs, two blanks a level, lines of at most <see cref="Width"/> characters
/// where that is possible (texts are never broken), comments kept. Formatting twice changes nothing more. An instance
/// may be used by several threads.
/// </summary>
public sealed class PolicyFormatter
{
    /// <summary>How long a line becomes before it is broken, in characters.</summary>
    public const int Width = 100;

    const int Unbroken = 100_000;

    readonly Words _words = new();

    /// <summary>
    /// Formats a pack in either form. Its syntax must be right; names and types need not be. A YAML pack keeps the
    /// comments above its first key; others stand in <c>notes</c>, and one that does not is a reason to refuse.
    /// </summary>
    public FormatResult Format(PackSource pack) => pack.IsYaml ? new YamlForm().Format(pack) : FormatText(pack);

    internal FormatResult FormatText(PackSource pack)
    {
        var syntax = new Parser(new SourceText(pack.Name, pack.Text), _words).Parse();
        return syntax.Diagnostics.Count > 0 ? new FormatResult.Refused(syntax.Diagnostics)
            : new FormatResult.Formatted(Format(syntax));
    }

    /// <summary>
    /// A line that is broken before a name that starts lines, such as <c>test</c>, would be read as something else;
    /// such a pack keeps its lines whole.
    /// </summary>
    string Format(PackSyntax syntax)
    {
        var text = new DocPrinter(Width).Print(new PackDocs(syntax).Make());
        var again = new Parser(new SourceText(syntax.Source.Name, text), _words).Parse();
        return again.Diagnostics.Count == 0 ? text : new DocPrinter(Unbroken).Print(new PackDocs(syntax).Make());
    }
}
