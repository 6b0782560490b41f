using System.Globalization;
using System.Text;

namespace ModelRegistry.Policy;

/// <summary>
/// Draws a diagnostic with the lines it speaks of, carets below the main place and dashes below others.
/// </summary>
sealed class DiagnosticRenderer
{
    const string Gutter = "      |";

    public string Render(Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity == Severity.Error ? "error" : "warning";
        var span = diagnostic.Span;
        List<string> lines =
        [
            $"{severity}[{diagnostic.Code}]: {diagnostic.Message}",
            string.Create(CultureInfo.InvariantCulture, $"  --> {span.Source.Name}:{span.Line}:{span.Column}"),
        ];
        AddMarks(lines, diagnostic);
        lines.AddRange(diagnostic.Advice.Select(advice => $"      = {Title(advice.Kind)} {advice.Text}"));
        return string.Join('\n', lines);
    }

    static void AddMarks(List<string> lines, Diagnostic diagnostic)
    {
        var marks = diagnostic.Others
            .Where(other => other.Span.Source == diagnostic.Span.Source)
            .Select(other => (other.Span, other.Text, Mark: '-'))
            .Append((diagnostic.Span, Text: diagnostic.Label, Mark: '^'))
            .OrderBy(mark => mark.Span.Start);

        var last = 0;
        foreach (var (span, text, mark) in marks)
        {
            var line = span.Line;
            if (last != 0 && line > last + 1) lines.Add("  ... |");
            if (line != last) lines.Add(
                string.Create(CultureInfo.InvariantCulture, $"{line,5} | {Shown(span.Source.Line(line))}"));
            lines.Add($"{Gutter} {Underline(span, line, mark)} {text}".TrimEnd());
            last = line;
        }
    }

    static string Underline(SourceSpan span, int line, char mark)
    {
        var column = span.Column - 1;
        var width = Math.Max(1, Math.Min(span.Length, span.Source.Line(line).Length - column));
        return new StringBuilder().Append(' ', column).Append(mark, width).ToString();
    }

    static string Shown(string line) => line.Replace('\t', ' ');

    static string Title(AdviceKind kind) => kind switch
    {
        AdviceKind.Note => "note:",
        AdviceKind.Help => "help:",
        _ => "fix: ",
    };
}
