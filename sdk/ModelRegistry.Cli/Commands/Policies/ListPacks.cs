using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Policies;

static class ListPacks
{
    public static Command Make() => new RegistryCommand("list", "The policy packs that are in force at the registry")
    {
        Examples = ["policy list", "policy list --json"],
        Does = RunAsync,
    };

    static async Task<int> RunAsync(CommandContext context)
    {
        var packs = await context.Client.Policies.ListAsync(context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(packs, GovernanceJson.Default.IReadOnlyListPackEntry);
            return ExitCode.Pass;
        }

        context.Output.Table(["PACK", "VERSION", "RULES", "TESTS", "OWNER", "TITLE"], packs.Select(pack => (string[])
            [
                pack.Name, pack.Version, Number(pack.Rules.Count), Tests(pack), pack.Owner ?? "", pack.Title ?? "",
            ]));
        foreach (var pack in packs)
        {
            foreach (var warning in pack.Warnings ?? []) context.Output.Warn($"{pack.Name}: {warning}");
        }

        return ExitCode.Pass;
    }

    static string Tests(PackEntry pack) => pack.TestsFailed == 0
        ? $"{Number(pack.TestsPassed)} pass"
        : $"{Number(pack.TestsFailed)} of {Number(pack.TestsPassed + pack.TestsFailed)} FAIL";

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
