using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Versions;

namespace ModelRegistry.Cli.Commands.Models;

static class ShowVersion
{
    public static Command Make()
    {
        var version = VersionRef.Argument();
        return new RegistryCommand("show", "What is known of a version: state, files, completeness")
        {
            Arguments = { version },
            Examples = ["version show search/answer-bot@2.3.0"],
            Does = context => RunAsync(context, context.Get(version)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, VersionRef version)
    {
        var ((group, name), number) = version;
        var found = (await context.Client.Versions.GetAsync(group, name, number, context.Stop)).Value;
        if (context.Output.IsJson)
        {
            context.Output.Json(found, VersionsJson.Default.ModelVersion);
            return ExitCode.Pass;
        }

        context.Output.Facts(
            ("version", $"{found.Model}@{found.Version}"), ("id", found.Id.ToString()), ("state", found.State),
            ("risk tier", found.RiskTier), ("content", found.ManifestDigest ?? "open, not submitted"),
            ("recertify by", found.RecertifyBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("made", $"{Moments.Minute(found.CreatedAt)} by {found.CreatedBy}"),
            ("complete", string.Create(CultureInfo.InvariantCulture, $"{found.Completeness.Overall} %")));
        ShowCompleteness(context.Output, found.Completeness.Blocks ?? []);
        foreach (var declared in found.Declared ?? [])
            context.Output.Line($"declared only, read by no gate: {declared.Path} ({declared.Reason})");
        await ShowFilesAsync(context, version);
        return ExitCode.Pass;
    }

    static void ShowCompleteness(Output output, IReadOnlyList<BlockCompleteness> blocks)
    {
        foreach (var block in blocks.Where(block => block.Absent.Count > 0))
        {
            var percent = string.Create(CultureInfo.InvariantCulture, $"{block.Percent,3} %");
            output.Line($"  {block.Block,-12} {percent}  lacks {string.Join(", ", block.Absent)}");
        }
    }

    static async Task ShowFilesAsync(CommandContext context, VersionRef version)
    {
        var files = await context.Client.Artifacts.ListAllAsync(
            version.Model.Group, version.Model.Name, version.Version, context.Stop);
        if (files.Count == 0) return;
        context.Output.Line();
        context.Output.Table(["KIND", "SIZE", "SHA-256", "PATH"], files.Select(file => (string[])
            [file.Kind, file.Size is { } size ? Sizes.Of(size) : "-", file.Sha256, file.Uri ?? file.Path]));
    }
}
