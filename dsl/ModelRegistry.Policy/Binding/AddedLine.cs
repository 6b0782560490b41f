using System.Text.RegularExpressions;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Binding;

/// <summary>
/// Where a line goes that a rule lacks, in either form; null where the rule is not laid out by lines.
/// </summary>
static partial class AddedLine
{
    /// <summary>A clause such as <c>because "..."</c>: as the rule's last line, or right below its first.</summary>
    public static TextEdit? Of(Declaration.Rule rule, string word, string rest, bool first = false)
    {
        var name = rule.Name.Span;
        var source = name.Source;
        if (PackSource.IsYamlName(source.Name)) return InYaml(name, word, rest);
        var text = $"  {word} {rest}\n";
        if (first) return source.Line(name.Line).TrimEnd().EndsWith('{') ? At(source, name.Line + 1, text) : null;
        var line = source.Locate(Math.Max(0, rule.Span.End - 1)).Line;
        return source.Line(line).Trim() == "}" ? At(source, line, text) : null;
    }

    /// <summary>A line of its own right above the line of a place, as deep as that.</summary>
    public static TextEdit Above(SourceSpan span, string text)
    {
        var line = span.Source.Line(span.Line);
        var blanks = line[..(line.Length - line.TrimStart().Length)];
        return At(span.Source, span.Line, $"{blanks}{text}\n");
    }

    static TextEdit? InYaml(SourceSpan name, string word, string rest)
    {
        var line = name.Source.Line(name.Line);
        if (RuleKey.Match(line) is not { Success: true } key) return null;
        var blanks = new string(' ', key.Groups["lead"].Length);
        var value = rest.StartsWith('"') ? rest : $"'{rest.Replace("'", "''")}'";
        var end = name.Start - name.Column + 1 + line.Length;
        return new(new(name.Source, end, 0), $"\n{blanks}{word}: {value}");
    }

    static TextEdit At(SourceText source, int line, string text) =>
        new(new(source, line > source.LineCount ? source.Text.Length : source.LineStart(line), 0), text);

    [GeneratedRegex(@"^(?<lead>\s*-\s+)rule\s*:", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    static partial Regex RuleKey { get; }
}
