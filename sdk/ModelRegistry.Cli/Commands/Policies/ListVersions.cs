using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Policies;

static class ListVersions
{
    public static Command Make()
    {
        var pack = new Argument<string>("pack") { Description = "The pack, publisher/name", HelpName = "PACK" };
        return new RegistryCommand("versions", "The versions of a pack, newest first, with their stages")
        {
            Arguments = { pack },
            Examples = ["policy versions ai/house", "policy versions ai/house --json"],
            Does = context => RunAsync(context, PackRef.Parse(context.Get(pack))),
        };
    }

    static async Task<int> RunAsync(CommandContext context, PackRef pack)
    {
        var versions = await context.Client.Policies.VersionsAsync(pack.Path, context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(versions, GovernanceJson.Default.IReadOnlyListPackVersionEntry);
            return ExitCode.Pass;
        }

        context.Output.Table(["VERSION", "STAGE", "FORM", "TESTS", "AUTHOR", "SINCE", "PLACES"],
            versions.Select(one => (string[])
            [
                one.Version, one.Stage, one.Form, Tests(one), one.Author ?? "",
                one.CreatedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                string.Join("; ", one.Places),
            ]));
        return ExitCode.Pass;
    }

    static string Tests(PackVersionEntry one) => one.TestsFailed == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{one.TestsPassed} pass")
        : string.Create(CultureInfo.InvariantCulture,
            $"{one.TestsFailed} of {one.TestsPassed + one.TestsFailed} FAIL");
}
