using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Evidence;

static class AddEvidence
{
    public static Command Make()
    {
        var kind = new Argument<string>("kind") { Description = "What it is", HelpName = "KIND" };
        kind.AcceptOnlyFromAmong("sbom", "license-scan", "vulnerability-scan", "evaluation", "signature");
        var file = Arguments.File("The document, JSON, as the tool wrote it");
        var version = VersionRef.Argument();
        var container = Arguments.Optional("--container", "sha256:DIGEST",
            "It speaks about this container of the version, not about its files");
        return new RegistryCommand("add", "Attach an SBOM, a scan, an evaluation or a signature to a version")
        {
            Arguments = { kind, file, version },
            Options = { container },
            Examples =
            [
                "evidence add sbom sbom.cdx.json search/answer-bot@2.3.0",
                "evidence add license-scan scan.json search/answer-bot@2.3.0",
                "evidence add evaluation results.json search/answer-bot@2.3.0",
                "evidence add signature container.dsse.json search/answer-bot@2.3.0",
            ],
            Does = context => RunAsync(
                context, context.Get(kind), context.Get(file), context.Get(version), context.Get(container)),
        };
    }

    static async Task<int> RunAsync(
        CommandContext context, string kind, FileInfo file, VersionRef version, string? container)
    {
        var document = await File.ReadAllBytesAsync(file.FullName, context.Stop);
        var subject = container?.Split("sha256:")[^1];
        var added = await context.Client.Evidence.AttachAsync(
            version.Model.ToString(), version.Version, kind, document, subject, context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(added, GovernanceJson.Default.EvidenceEntry);
            return ExitCode.Pass;
        }

        context.Output.Line($"Attached {kind} {added.Id} to {version}.");
        context.Output.Line($"  {EvidenceText.Of(added.Facts)}");
        if (added.Facts.TryGetProperty("rejected", out var rejected))
        {
            foreach (var figure in rejected.EnumerateArray()) context.Output.Warn($"not counted: {figure}");
        }

        if (!added.Counts)
            context.Output.Warn("It does not count now: it speaks about other files than the version has.");
        return ExitCode.Pass;
    }
}
