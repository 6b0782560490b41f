using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;

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
            context.Output.Line(string.Create(CultureInfo.InvariantCulture,
                $"{pack.Name} {pack.Version}: {pack.Rules.Count} rules, no mistakes"));
        return ExitCode.Pass;
    }
}
