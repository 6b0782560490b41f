using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Versions;

namespace ModelRegistry.Cli.Commands.Models;

static class SetMetadata
{
    public static Command Make()
    {
        var file = Arguments.File("The metadata, .json, .yaml or .yml");
        var version = VersionRef.Argument();
        return new RegistryCommand("set", "Put a file of metadata in place of what the version declared before")
        {
            Arguments = { file, version },
            Examples = ["metadata set metadata.yaml search/answer-bot@2.3.0"],
            Does = context => RunAsync(context, context.Get(file), context.Get(version)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, FileInfo file, VersionRef version)
    {
        var metadata = await MetadataFile.ReadAsync(file, context.Stop);
        var changed = await context.Client.Versions.PutMetadataAsync(
            version.Model.Group, version.Model.Name, version.Version, "*", metadata.Content, metadata.MediaType,
            context.Stop);
        if (context.Output.IsJson) context.Output.Json(changed, VersionsJson.Default.ModelVersion);
        else Report(context.Output, version, changed);
        return ExitCode.Pass;
    }

    /// <summary>Says how complete the metadata is now, and what its writer should know.</summary>
    internal static void Report(Output output, VersionRef version, ModelVersion changed)
    {
        output.Line(string.Create(CultureInfo.InvariantCulture,
            $"Metadata of {version} is {changed.Completeness.Overall} % complete."));
        foreach (var (path, notes) in changed.Notes ?? new Dictionary<string, string[]>())
        {
            foreach (var note in notes) output.Warn($"{path}: {note}");
        }
    }
}
