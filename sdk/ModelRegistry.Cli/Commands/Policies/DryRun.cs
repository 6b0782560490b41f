using System.CommandLine;
using System.Text.Json;
using ModelRegistry.Cli.Commands.Governance;
using ModelRegistry.Cli.Commands.Governance.Reports;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies;

static class DryRun
{
    public static Command Make()
    {
        var version = VersionRef.Argument();
        version.Arity = ArgumentArity.ZeroOrOne;
        version.Description = "The version as the registry knows it; or name --metadata";
        var name = Arguments.OneOf(
            "--event", "What would happen", "register", "submit", "promote", "deploy", "monitor");
        name.Required = true;
        var target = Arguments.Optional("--to", "ENVIRONMENT", "Where to, for promote and deploy");
        var metadata = new Option<FileInfo>("--metadata")
        {
            Description = "Metadata as it would be declared, as JSON; nothing is on record for it",
            HelpName = "FILE",
        }.AcceptExistingOnly();
        var tried = new Option<string[]>("--try")
        {
            Description = "A pack to try beside those in force, or in the place of its namesake; repeat it",
            HelpName = "FILE|PACK@VERSION",
        };
        var at = new Option<DateTimeOffset?>("--at")
        {
            Description = "As of this moment; now unless said",
            HelpName = "TIME",
        };
        var options = new GateOptions();
        return new RegistryCommand("dry-run", "Ask what the policies would say; nothing is recorded and nothing moves")
        {
            Arguments = { version },
            Options = { name, target, metadata, tried, at, options.Use, options.Output, options.Strict },
            Examples =
            [
                "policy dry-run search/answer-bot@2.3.0 --event promote --to production",
                "policy dry-run search/answer-bot@2.3.0 --event submit --try house.policy",
                "policy dry-run --event submit --metadata metadata.json --strict --output sarif > gate.sarif",
            ],
            Does = async context => await RunAsync(context, options, await RequestAsync(
                context, context.GetOptional(version), context.Get(metadata),
                new(context.Get(name) ?? "", context.Get(target), At: context.Get(at), Use: context.Get(options.Use),
                    Packs: await TriedPacks.ReadAsync(context.Get(tried) ?? [], context.Stop))),
                context.GetOptional(version)?.ToString() ?? context.Get(metadata)?.Name ?? ""),
        };
    }

    static async Task<DryRunRequest> RequestAsync(
        CommandContext context, VersionRef? version, FileInfo? metadata, DryRunRequest request)
    {
        if (version is null == metadata is null)
            throw CommandException.Usage("What is the policies' question about?",
                "Name a version, MODEL@VERSION, or a file with --metadata; one of the two.");
        return version is not null
            ? request with { Model = version.Model.ToString(), Version = version.Version }
            : request with { Metadata = await DeclaredDocument.ReadAsync(metadata!, context.Stop) };
    }

    static async Task<int> RunAsync(
        CommandContext context, GateOptions options, DryRunRequest request, string subject)
    {
        var answer = await context.Client.Policies.DryRunAsync(request, context.Stop);
        var decision = answer.Decision.Deserialize(DecisionJson.Default.Decision);
        var gate = Gates.Of(request.Event, request.Target);
        GateReply.Print(context, options,
            () => [GateReport.Of(subject, gate, answer.Outcome, "", decision, answer.Stage)],
            json: () => context.Output.Json(answer, GovernanceJson.Default.DryRunAnswer),
            text: () => new GateText(context.Output).PrintDryRun(subject, gate, answer));
        return GateReply.Code(answer.Outcome, context.Get(options.Strict));
    }
}
