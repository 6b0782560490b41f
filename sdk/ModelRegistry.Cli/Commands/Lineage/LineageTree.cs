using ModelRegistry.Client.Lineage;

namespace ModelRegistry.Cli.Commands.Lineage;

/// <summary>
/// Draws a walk through the lineage as a tree. What hangs on several branches is drawn out on the first of them.
/// </summary>
static class LineageTree
{
    public static IReadOnlyList<string> Of(LineageGraph graph)
    {
        var isUp = graph.Direction == "up";
        var below = graph.Edges.ToLookup(edge => isUp ? edge.From : edge.To);
        var (lines, drawn) = (new List<string>(), new HashSet<string> { graph.Start });
        Draw(graph.Start, "");
        return lines;

        void Draw(string node, string indent)
        {
            var edges = below[node].OrderBy(edge => edge.Relation, StringComparer.Ordinal)
                .ThenBy(edge => isUp ? edge.To : edge.From, StringComparer.Ordinal).ToList();
            for (var index = 0; index < edges.Count; index++)
            {
                var (edge, isLast) = (edges[index], index == edges.Count - 1);
                var other = isUp ? edge.To : edge.From;
                var isNew = drawn.Add(other);
                var note = isNew || !below[other].Any() ? "" : " (drawn above)";
                lines.Add($"{indent}{(isLast ? "└─" : "├─")} {edge.Relation} {other} ({edge.Origin}){note}");
                if (isNew) Draw(other, indent + (isLast ? "   " : "│  "));
            }
        }
    }
}
