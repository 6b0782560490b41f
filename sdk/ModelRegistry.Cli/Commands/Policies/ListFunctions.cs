using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Policies;

static class ListFunctions
{
    public static Command Make() => new RegistryCommand(
        "functions", "The functions of the registry that packs may import, from plugins and scripts")
    {
        Examples = ["policy functions", "policy functions --json"],
        Does = RunAsync,
    };

    static async Task<int> RunAsync(CommandContext context)
    {
        var functions = await context.Client.Policies.ListFunctionsAsync(context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(functions, GovernanceJson.Default.IReadOnlyListFunctionEntry);
            return ExitCode.Pass;
        }

        context.Output.Table(["FUNCTION", "VERSION", "FROM", "FOR"], functions.Select(each => (string[])
            [each.Signature, each.Version, each.Kind, each.Doc]));
        return ExitCode.Pass;
    }
}
