using System.CommandLine;

namespace ModelRegistry.Cli.Commands.Models;

static class ModelCommands
{
    public static Command Make() =>
        new("model", "Models: the addresses under which versions are published")
        {
            CreateModel.Make(), ShowModel.Make(), ListModels.Make(),
        };
}
