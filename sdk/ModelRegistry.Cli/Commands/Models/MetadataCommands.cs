using System.CommandLine;

namespace ModelRegistry.Cli.Commands.Models;

static class MetadataCommands
{
    public static Command Make() =>
        new("metadata", "What a version declares about itself") { SetMetadata.Make(), GetMetadata.Make() };
}
