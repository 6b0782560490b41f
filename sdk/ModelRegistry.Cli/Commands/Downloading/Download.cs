using System.CommandLine;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Downloading;

static class Download
{
    public static Command Make()
    {
        var version = VersionRef.Argument();
        var folder = new Option<DirectoryInfo>("--output", "-o")
        {
            Description = "The folder to fill (default: NAME-VERSION here)",
            HelpName = "DIR",
        };
        var only = new Option<string[]>("--file") { Description = "This file alone; repeat it", HelpName = "PATH" };
        var parallel = Arguments.Parallel();
        return new RegistryCommand("download",
            "Fetch a version's files as they were published, each verified; fetches again only what is not there")
        {
            Arguments = { version },
            Options = { folder, only, parallel },
            Examples =
            [
                "download search/answer-bot@2.3.0",
                "download search/answer-bot@2.3.0 --output ./model --file config.json --file tokenizer.json",
            ],
            Does = context => new Fetch(context, context.Get(version),
                context.Get(folder) ?? Default(context.Get(version)), context.Get(only) ?? [],
                context.Get(parallel)).RunAsync(),
        };
    }

    static DirectoryInfo Default(VersionRef version) => new($"{version.Model.Name}-{version.Version}");
}
