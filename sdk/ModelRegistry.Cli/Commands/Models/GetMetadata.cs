using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Versions;

namespace ModelRegistry.Cli.Commands.Models;

static class GetMetadata
{
    public static Command Make()
    {
        var version = VersionRef.Argument();
        return new RegistryCommand("get", "Print what a version declares, as JSON")
        {
            Arguments = { version },
            Examples = ["metadata get search/answer-bot@2.3.0 > metadata.json"],
            Does = context => RunAsync(context, context.Get(version)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, VersionRef version)
    {
        var declared = await context.Client.Versions.GetMetadataAsync(
            version.Model.Group, version.Model.Name, version.Version, context.Stop);
        context.Output.Json(declared.Value, VersionsJson.Default.JsonElement);
        return ExitCode.Pass;
    }
}
