using System.Text;

namespace ModelRegistry.Domain.Lifecycle;

/// <summary>Writes the state machine as the page <c>docs/guide/lifecycle.md</c>, so that it cannot drift.</summary>
public static class LifecycleGuide
{
    /// <summary>The whole page, Markdown with a Mermaid state diagram, lines ended by LF.</summary>
    public static string Write(LifecycleTable table)
    {
        var page = new StringBuilder()
            .Append("# The life of a version\n\n")
            .Append("<!-- Generated from the state machine in code; a test holds it. Do not edit. -->\n\n")
            .Append("A version moves only along the arrows below. Anything else is refused with the legal moves.\n\n")
            .Append("```mermaid\nstateDiagram-v2\n    [*] --> Draft\n");
        foreach (var move in table.Transitions) page.Append($"    {move.From} --> {move.To}: {move.Title}\n");
        page.Append("    Retired --> [*]\n```\n\n## States\n\n| state | content | moves out |\n|---|---|---|\n");
        foreach (var state in Enum.GetValues<VersionState>())
        {
            var content = table.ContentIsOpen(state) ? "open" : "frozen";
            var moves = string.Join(", ", table.From(state).Select(move => move.Title));
            page.Append($"| {state} | {content} | {(moves is "" ? "none" : moves)} |\n");
        }

        page.Append("\n## Moves\n\n| from | move | to | what it takes |\n|---|---|---|---|\n");
        foreach (var move in table.Transitions)
            page.Append($"| {move.From} | {move.Title} | {move.To} | {move.Meaning} |\n");
        return page.ToString();
    }
}
