using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies;

static class CheckPolicies
{
    public static Command Make()
    {
        var files = PackFiles.Argument();
        return new RegistryCommand("check",
            "Compile policy packs and show every mistake; ends with 3 when there is one")
        {
            Arguments = { files },
            Examples = ["policy check plugins/packs", "policy check house.policy plugins/packs/baseline.policy"],
            Does = context => RunAsync(context, context.Get(files)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, IReadOnlyList<string> files)
    {
        if (await PackFiles.CompileAsync(context, files) is not { } set) return ExitCode.Usage;
        foreach (var pack in set.Packs)
            context.Output.Line($"{pack.Name} {pack.Version}: {Count(pack)}, no mistakes");
        return ExitCode.Pass;
    }

    static string Count(PackInfo pack) => string.Create(CultureInfo.InvariantCulture,
        $"{pack.Rules.Count} {(pack.Rules.Count == 1 ? "rule" : "rules")}");
}
