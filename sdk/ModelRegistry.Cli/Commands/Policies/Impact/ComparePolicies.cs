using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Cli.Commands.Policies.Impact;

static class ComparePolicies
{
    public static Command Make()
    {
        var options = new ImpactOptions();
        var command = new RegistryCommand("impact",
            "Tell which versions other packs would decide otherwise, before they take effect; nothing is recorded")
        {
            Arguments = { options.New },
            Examples =
            [
                "policy impact house.policy", "policy impact house.policy --group search --csv > impact.csv",
                "policy impact ai/baseline@1.1.0 --event promote --to production --fail-on-new-blocks",
                "policy impact house-2.policy --old house-1.policy --alone --inventory versions.ndjson",
            ],
            Does = context => RunAsync(context, options),
        };
        foreach (var option in options.All) command.Options.Add(option);
        return command;
    }

    static async Task<int> RunAsync(CommandContext context, ImpactOptions options)
    {
        if (context.Get(options.Csv) && context.Output.IsJson)
            throw CommandException.Usage("--csv and --json are two forms.", "Ask for one of them.");
        if (context.GetOptional(options.New) is not { Length: > 0 }
            && context.Get(options.Without) is not { Length: > 0 })
            throw CommandException.Usage("There is no pack to try.", "Name policy files, or --without PACK.");
        if (context.Get(options.Inventory) is not { } inventory) return await AskAsync(context, options);
        return await LocalPolicies.CompileAsync(context, options) is var (old, young)
            ? await ShowAsync(context, options, new LocalImpact(context, options, old, young).RunAsync(inventory))
            : ExitCode.Usage;
    }

    static async Task<int> AskAsync(CommandContext context, ImpactOptions options)
    {
        var request = await ImpactQuestions.ReadAsync(context, options);
        try
        {
            return await ShowAsync(context, options, context.Client.Policies.ImpactAsync(request, context.Stop));
        }
        catch (RegistryException wrong) when (wrong.Code == "packs-invalid")
        {
            foreach (var mistake in wrong.Problem.Errors?.SelectMany(file => file.Value) ?? [])
                context.Output.Note(mistake + "\n");
            throw CommandException.Usage(wrong.Problem.Detail ?? wrong.Message, wrong.Problem.Remedy ?? "");
        }
    }

    static async Task<int> ShowAsync(
        CommandContext context, ImpactOptions options, IAsyncEnumerable<ImpactLine> lines)
    {
        var summary = await new ImpactDisplay(context.Output, context.Get(options.Csv)).ShowAsync(lines);
        return context.Get(options.FailOnNewBlocks) && summary.NewlyBlocked > 0 ? ExitCode.Blocked : ExitCode.Pass;
    }
}
