using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Policies;

/// <summary>Samples for packs' tests, made from versions as the registry knows them.</summary>
static class SampleCommands
{
    public static Command Make() => new("sample", "Samples for the tests of packs, made from real versions") { From() };

    static RegistryCommand From()
    {
        var version = VersionRef.Argument();
        var name = Arguments.Optional("--name", "NAME", "What the sample is called; model and version unless said");
        var at = new Option<DateTimeOffset?>("--at")
        {
            Description = "As of this moment; now unless said",
            HelpName = "TIME",
        };
        var all = new Option<bool>("--all") { Description = "Everything, not only what some rule reads" };
        var packs = new Option<string[]>("--packs")
        {
            Description = "The packs whose rules count, files or folders; those in force unless said",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        return new RegistryCommand("from", "Write a version as a sample block; people in it are stand-ins")
        {
            Arguments = { version },
            Options = { name, at, all, packs },
            Examples =
            [
                "policy sample from search/answer-bot@2.3.0 >> house.policy",
                "policy sample from search/answer-bot@2.3.0 --name answer_bot --packs house.policy",
            ],
            Does = async context => await RunAsync(context, new SampleRequest(
                context.Get(version).Model.ToString(), context.Get(version).Version, context.Get(name),
                context.Get(all), context.Get(at),
                context.Get(packs) is { Length: > 0 } paths
                    ? [.. (await PackFiles.ReadAsync(paths, context.Stop))
                        .Select(source => new PackText(source.Name, source.Text))]
                    : null)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, SampleRequest request)
    {
        var answer = await context.Client.Policies.SampleAsync(request, context.Stop);
        if (context.Output.IsJson) context.Output.Json(answer, GovernanceJson.Default.SampleAnswer);
        else context.Output.Line(answer.Text.TrimEnd('\n'));
        foreach (var left in answer.LeftOut) context.Output.Warn($"left out: {left}");
        foreach (var differs in answer.Differs) context.Output.Warn($"judged otherwise than the version: {differs}");
        return answer.Differs.Count == 0 ? ExitCode.Pass : ExitCode.Warn;
    }
}
