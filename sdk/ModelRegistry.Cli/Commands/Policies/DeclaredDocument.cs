using System.Text.Json;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Policies;

/// <summary>Metadata from a file, as the JSON that a dry run sends.</summary>
static class DeclaredDocument
{
    /// <exception cref="CommandException">The file is no JSON object.</exception>
    public static async Task<JsonElement> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            var document = JsonElement.Parse(await File.ReadAllBytesAsync(file.FullName, cancellationToken));
            return document.ValueKind is JsonValueKind.Object
                ? document
                : throw CommandException.Usage($"{file.Name} holds no JSON object.", "Write the blocks of the schema.");
        }
        catch (JsonException broken)
        {
            throw CommandException.Usage($"{file.Name} is not valid JSON: {broken.Message}",
                "A dry run reads JSON; publish the version and name it to ask about YAML.");
        }
    }
}
