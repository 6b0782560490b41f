using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy.Explaining;
using Spectre.Console;

namespace ModelRegistry.Cli.Commands.Policies.Reports;

/// <summary>
/// Prints trees of conditions: on a terminal with marks and guides, in a pipe with words and indents.
/// </summary>
sealed class TreeText(Output output)
{
    public void Print(ExplainedParameter parameter)
    {
        var by = parameter.Override is { } own
            ? $"set by the {own.Scope} {own.Team} at {own.At}, the pack says {parameter.Default}"
            : $"{parameter.At}";
        output.Markup($"  [grey]parameter[/] {Markup.Escape($"{parameter.Name} = {parameter.Value}")} "
            + $"[grey]{Markup.Escape($"({by})")}[/]");
    }

    /// <param name="clause"><c>require</c> or <c>applies when</c>.</param>
    /// <param name="root">The condition.</param>
    public void Print(string clause, ExplanationNode root)
    {
        var place = Place(root.At);
        output.Markup($"  [grey]{clause}[/] {Mark(root.Truth)} "
            + $"{Fit(root.Text, clause.Length + place.Length + 8)} [grey]{Markup.Escape(place)}[/]");
        Below(root, "    ");
    }

    void Below(ExplanationNode node, string indent)
    {
        var lines = Values(node, indent.Length).ToList();
        var parts = node is { Kind: "item", Parts: [{ Kind: "all", Omitted: 0 } only] } ? only.Parts : node.Parts;
        var count = lines.Count + parts.Count + (node.Omitted > 0 ? 1 : 0);
        foreach (var line in lines) output.Markup($"{Guide(indent, --count == 0)}{line}");
        foreach (var part in parts)
        {
            var isLast = --count == 0;
            output.Markup(
                $"{Guide(indent, isLast)}{Mark(part.Truth)} {Fit(Said(part), indent.Length + 16)}{Kind(part)}");
            Below(part, indent + (output.IsAtTerminal && !isLast ? "│  " : "   "));
        }

        if (node.Omitted > 0) output.Markup($"{Guide(indent, true)}[grey]and {Text.Number(node.Omitted)} more[/]");
    }

    IEnumerable<string> Values(ExplanationNode node, int indent)
    {
        foreach (var read in node.Reads)
        {
            var value = read.Value is { } there ? $"= {there}" : read.Absent;
            var colour = read.Value is null ? "yellow" : "cyan";
            yield return $"{Markup.Escape(read.Name)} [{colour}]{Fit(value ?? "", indent + read.Name.Length + 4)}[/]";
        }

        if (node is { Expected: { } expected, Truth: NodeTruth.False })
            yield return $"[grey]expected[/] {Markup.Escape(expected)}";
        foreach (var absent in node.Missing ?? [])
        {
            if (node.Reads.All(read => read.Name != absent.Path))
                yield return $"{Markup.Escape(absent.Path)} [yellow]{Markup.Escape(absent.Reason)}[/]";
        }
    }

    /// <summary>What its parts say one by one is not said as a whole before.</summary>
    static string Said(ExplanationNode part) => part switch
    {
        { Kind: "all", Parts.Count: > 0 } => "all of these",
        { Kind: "any", Parts.Count: > 0 } => "any of these",
        _ => part.Text,
    };

    /// <summary>On a terminal a line is a line: what is too long for it is cut.</summary>
    string Fit(string text, int taken)
    {
        var columns = output.Results.Profile.Width - taken;
        return Markup.Escape(!output.IsAtTerminal || text.Length <= columns || columns < 12
            ? text : $"{text[..(columns - 1)]}…");
    }

    static string Kind(ExplanationNode part) => part.Kind == "definition" ? " [grey](defined)[/]" : "";

    string Guide(string indent, bool isLast) => output.IsAtTerminal
        ? $"[grey]{indent}{(isLast ? "└─ " : "├─ ")}[/]"
        : $"{indent}";

    string Mark(NodeTruth truth) => (truth, output.IsAtTerminal) switch
    {
        (NodeTruth.True, true) => "[green]✓[/]",
        (NodeTruth.False, true) => "[red]✗[/]",
        (_, true) => "[yellow]?[/]",
        (NodeTruth.True, _) => "true:",
        (NodeTruth.False, _) => "false:",
        _ => "unknown:",
    };

    static string Place(SourceRange at) => $"{at.File}:{Text.Number(at.Line)}:{Text.Number(at.Column)}";
}
