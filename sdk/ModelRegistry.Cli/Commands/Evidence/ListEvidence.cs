using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Evidence;

static class ListEvidence
{
    public static Command Make()
    {
        var version = VersionRef.Argument();
        return new RegistryCommand("list", "The evidence of a version, and whether it counts")
        {
            Arguments = { version },
            Examples = ["evidence list search/answer-bot@2.3.0"],
            Does = context => RunAsync(context, context.Get(version)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, VersionRef version)
    {
        var all = await context.Client.Evidence.ListAsync(version.Model.ToString(), version.Version, context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(all, GovernanceJson.Default.IReadOnlyListEvidenceEntry);
            return ExitCode.Pass;
        }

        context.Output.Table(["KIND", "COUNTS", "ATTACHED", "FACTS"], all.Select(one => (string[])
            [
                one.Kind, one.Counts ? "yes" : "no", $"{Moments.Day(one.RecordedAt)} by {one.RecordedBy}",
                EvidenceText.Of(one.Facts),
            ]));
        return ExitCode.Pass;
    }
}
