using System.CommandLine;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Publishing;

static class Publish
{
    public static Command Make()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "The model's folder", HelpName = "DIR" }
            .AcceptExistingOnly();
        var group = Arguments.Required("--group", "GROUP", "First part of the model's address");
        var name = Arguments.Required("--name", "NAME", "Second part of the model's address");
        var version = Arguments.Required("--version", "VERSION", "Semantic version, such as 2.3.0");
        var metadata = new Option<FileInfo>("--metadata") { Description = "Metadata, JSON or YAML", HelpName = "FILE" }
            .AcceptExistingOnly();
        var container = Arguments.Optional("--container", "NAME@sha256:DIGEST", "The container that serves the model");
        var links = new Option<bool>("--follow-links") { Description = "Send the files that symbolic links point to" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be sent, and send nothing" };
        var prune = new Option<bool>("--prune")
        {
            Description = "Take out of the version what is gone from the folder; with --dry-run, say what would go",
        };
        var parallel = Arguments.Parallel();
        return new RegistryCommand("publish",
            "Send a model's folder to the registry; sends again only what is not there")
        {
            Arguments = { folder },
            Options = { group, name, version, metadata, container, prune, links, dryRun, parallel },
            Examples =
            [
                "publish ./my-model --group search --name answer-bot --version 2.3.0",
                "publish ./my-model --group search --name answer-bot --version 2.3.0 --metadata metadata.yaml",
                "publish ./my-model --group search --name answer-bot --version 2.3.0 --dry-run",
            ],
            Does = context => new Publication(context, new PublishRequest(
                context.Get(folder),
                new(new(context.Get(group) ?? "", context.Get(name) ?? ""), context.Get(version) ?? ""),
                context.Get(metadata), context.Get(container), context.Get(links), context.Get(dryRun),
                context.Get(prune), context.Get(parallel))).RunAsync(),
        };
    }
}
