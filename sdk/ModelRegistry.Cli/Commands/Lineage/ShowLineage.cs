using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Lineage;

namespace ModelRegistry.Cli.Commands.Lineage;

static class ShowLineage
{
    const int MostDepth = 50;

    public static Command Make()
    {
        var start = new Argument<string>("node")
        {
            Description = "A version, group/name@version, or a node such as dataset:faq-corpus@2025-09-10",
            HelpName = "MODEL@VERSION|KIND:NAME",
        };
        var up = new Option<bool>("--up") { Description = "What it came from; both ways unless one is said" };
        var down = new Option<bool>("--down") { Description = "What came from it" };
        var depth = new Option<int?>("--depth") { Description = $"Steps at most, 1 to {MostDepth}; else 10",
            HelpName = "N" };
        depth.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > MostDepth)
                result.AddError($"--depth must be 1 to {MostDepth}.");
        });
        return new RegistryCommand("lineage", "What a version came from, and what came from it")
        {
            Arguments = { start },
            Options = { up, down, depth },
            Examples =
            [
                "lineage search/answer-bot@2.3.0",
                "lineage search/answer-bot@2.3.0 --up --depth 2",
                "lineage dataset:faq-corpus@2025-09-10 --down --json",
            ],
            Does = context => RunAsync(context, Node(context.Get(start)), context.Get(up), context.Get(down),
                context.Get(depth)),
        };
    }

    static string Node(string text) => VersionRef.Parse(text) is { } version && !text.Contains(':')
        ? $"version:{version}"
        : text.IndexOf(':') > 0
            ? text
            : throw CommandException.Usage($"'{text}' is neither a version nor a node.",
                "Write group/name@version, or kind:name such as dataset:faq-corpus@2025-09-10.");

    static async Task<int> RunAsync(CommandContext context, string node, bool up, bool down, int? depth)
    {
        var both = up == down;
        var walked = new WalkedLineage(
            both || up ? await context.Client.Lineage.WalkAsync(node, "up", depth, context.Stop) : null,
            both || down ? await context.Client.Lineage.WalkAsync(node, "down", depth, context.Stop) : null);
        if (context.Output.IsJson)
        {
            context.Output.Json(walked, WalkedLineageJson.Default.WalkedLineage);
            return ExitCode.Pass;
        }

        Print(context.Output, "Came from", "nothing that is known", walked.Up);
        Print(context.Output, "Led to", "nothing that is known", walked.Down);
        return ExitCode.Pass;
    }

    static void Print(Output output, string title, string none, LineageGraph? graph)
    {
        if (graph is null) return;
        var lines = LineageTree.Of(graph);
        output.Markup($"[bold]{title}[/]{(lines.Count == 0 ? $": {none}" : "")}");
        foreach (var line in lines) output.Line(line);
        if (graph.Truncated) output.Warn("There is more: ask with a larger --depth, or from one of these nodes.");
    }
}
