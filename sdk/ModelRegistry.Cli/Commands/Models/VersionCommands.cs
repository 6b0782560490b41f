using System.CommandLine;

namespace ModelRegistry.Cli.Commands.Models;

static class VersionCommands
{
    public static Command Make() => new("version", "Versions of models") { ListVersions.Make(), ShowVersion.Make() };
}
