using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy.Explaining;
using Spectre.Console;

namespace ModelRegistry.Cli.Commands.Policies.Reports;

/// <summary>Prints paragraphs: on a terminal as wide as reads well, in a pipe a line each.</summary>
sealed class ParagraphText(Output output)
{
    const int MostColumns = 100;
    const string Indent = "  ";

    /// <summary>A rule: its name in a colour, then where it stands, then what it says.</summary>
    public void Print(RuleExplanation rule, string colour)
    {
        var rest = rule.Paragraph.StartsWith(rule.Id, StringComparison.Ordinal)
            ? rule.Paragraph[rule.Id.Length..].TrimStart() : rule.Paragraph;
        Print(rule.Id, rest, $"{colour} bold");
        output.Markup($"{(IsWide ? Indent : "")}[grey]{Markup.Escape($"{rule.Pack}, {rule.At}")}[/]");
    }

    /// <summary>Some words in a colour and the text after them.</summary>
    public void Print(string lead, string text, string colour)
    {
        if (!IsWide)
        {
            output.Line($"{lead} {text}");
            return;
        }

        var columns = Math.Min(output.Results.Profile.Width, MostColumns);
        var line = $"[{colour}]{Markup.Escape(lead)}[/]";
        var length = lead.Length;
        foreach (var word in text.Split(' '))
        {
            if (length + 1 + word.Length > columns && length > Indent.Length)
            {
                output.Markup(line);
                (line, length) = (Indent + Markup.Escape(word), Indent.Length + word.Length);
            }
            else
            {
                line += $" {Markup.Escape(word)}";
                length += 1 + word.Length;
            }
        }

        output.Markup(line);
    }

    bool IsWide => output.IsAtTerminal;
}
