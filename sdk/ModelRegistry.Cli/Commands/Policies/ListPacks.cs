using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Policies;

static class ListPacks
{
    public static Command Make()
    {
        var stage = Arguments.OneOf("--stage", "Those of which something has this stage",
            "installed", "draft", "shadow", "enforce", "retired");
        var environment = Arguments.Optional(
            "--environment", "ENVIRONMENT", "Those of which something is staged there; * for all of them");
        return new RegistryCommand("list", "The policy packs at the registry, and where they are in force")
        {
            Options = { stage, environment },
            Examples =
            [
                "policy list", "policy list --stage shadow", "policy list --environment production --json",
            ],
            Does = context => RunAsync(context, context.Get(stage), context.Get(environment)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, string? stage, string? environment)
    {
        var packs = await context.Client.Policies.ListAsync(stage, environment, context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(packs, GovernanceJson.Default.IReadOnlyListPackEntry);
            return ExitCode.Pass;
        }

        context.Output.Table(["PACK", "VERSION", "STAGE", "RULES", "TESTS", "OWNER", "TITLE"],
            packs.Select(pack => (string[])
            [
                pack.Name, pack.Version, pack.Stage, Number(pack.Rules.Count), Tests(pack), pack.Owner ?? "",
                pack.Title ?? "",
            ]));
        foreach (var pack in packs)
        {
            foreach (var warning in pack.Warnings ?? []) context.Output.Warn($"{pack.Name}: {warning}");
            foreach (var place in pack.Places ?? []) context.Output.Line($"{pack.Name} {place}");
        }

        return ExitCode.Pass;
    }

    static string Tests(PackEntry pack) => pack.TestsFailed == 0
        ? $"{Number(pack.TestsPassed)} pass"
        : $"{Number(pack.TestsFailed)} of {Number(pack.TestsPassed + pack.TestsFailed)} FAIL";

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
