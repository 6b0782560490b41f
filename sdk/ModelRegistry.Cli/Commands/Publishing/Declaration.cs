using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Cli.Commands.Models;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Versions;

namespace ModelRegistry.Cli.Commands.Publishing;

/// <summary>
/// Declares a version's metadata: the publisher's file, then what the files say where that is silent.
/// </summary>
sealed class Declaration(CommandContext context, VersionRef version)
{
    readonly VersionsClient _versions = context.Client.Versions;

    /// <returns>The paths that were taken from the files.</returns>
    public async Task<IReadOnlyList<string>> DeclareAsync(MetadataFile? file, JsonObject suggestion)
    {
        var ((group, name), number) = version;
        if (file is not null)
        {
            var changed = await _versions.PutMetadataAsync(
                group, name, number, "*", file.Content, file.MediaType, context.Stop);
            SetMetadata.Report(context.Output, version, changed);
        }

        var declared = await _versions.GetMetadataAsync(group, name, number, context.Stop);
        var paths = new List<string>();
        var patch = SilentPlaces.Fill(JsonObject.Create(declared.Value) ?? [], suggestion, "", paths);
        if (paths.Count == 0) return [];
        try
        {
            var element = JsonSerializer.SerializeToElement(patch, VersionsJson.Default.JsonObject);
            await _versions.PatchMetadataAsync(group, name, number, declared.ETag, element, context.Stop);
            return paths;
        }
        catch (RegistryException refused) when (refused.Code is "metadata-invalid" or "content-frozen")
        {
            context.Output.Warn($"What the files say of themselves was not taken over. {refused.Message}");
            return [];
        }
    }
}
