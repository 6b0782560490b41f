using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Versions;

namespace ModelRegistry.Cli.Commands.Models;

/// <summary>A file of metadata: the registry reads JSON and YAML, so the name tells which it is.</summary>
sealed record MetadataFile(byte[] Content, string MediaType)
{
    public static async Task<MetadataFile> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var type = file.Extension.ToLowerInvariant() switch
        {
            ".json" => VersionsClient.Json,
            ".yaml" or ".yml" => VersionsClient.Yaml,
            _ => throw CommandException.Usage(
                $"{file.Name} is neither JSON nor YAML by its name.", "Name the file .json, .yaml or .yml."),
        };
        return new(await File.ReadAllBytesAsync(file.FullName, cancellationToken), type);
    }
}
