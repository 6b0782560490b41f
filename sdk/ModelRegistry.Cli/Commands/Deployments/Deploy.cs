using System.CommandLine;
using System.Text.Json;
using ModelRegistry.Cli.Commands.Governance;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Deployments;

namespace ModelRegistry.Cli.Commands.Deployments;

static class Deploy
{
    public static Command Make()
    {
        var version = VersionRef.Argument();
        var environment = Arguments.Required("--environment", "NAME",
            "dev, test, staging, production or one of your own");
        var region = Arguments.Required("--region", "REGION", "A region of the version's data.residency");
        var strategy = Arguments.OneOf(
            "--strategy", "How it takes over", "full", "rolling", "canary", "shadow", "blue-green");
        strategy.DefaultValueFactory = _ => "full";
        var share = new Option<decimal?>("--new")
        {
            Description = "Percent of the traffic for this version, 0.5 for half a percent",
            HelpName = "0-100",
        };
        var endpoints = new Option<string[]>("--endpoint")
        {
            Description = "Where it answers, online=URI or batch=NAME; repeat it",
            HelpName = "KIND=URI",
        };
        var configuration = new Option<FileInfo>("--config")
        {
            Description = "The runtime's configuration, a JSON object without secrets",
            HelpName = "FILE",
        }.AcceptExistingOnly();
        var back = Arguments.Optional("--rollback-to", "VERSION", "The version to go back to");
        var options = new GateOptions();
        return new RegistryCommand("deploy", "Record that a version goes to work in an environment and region")
        {
            Arguments = { version },
            Options =
            {
                environment, region, strategy, share, endpoints, configuration, back, options.Use, options.Output,
                options.Strict,
            },
            Examples =
            [
                "deploy search/answer-bot@2.3.0 --environment production --region eu-west-1 "
                + "--endpoint online=https://answers.example.com/v1",
                "deploy search/answer-bot@2.4.0 --environment production --region eu-west-1 --strategy canary --new 10",
            ],
            Does = async context => await new DeployRun(context, options, context.Get(version)).RunAsync(new(
                context.Get(version).Model.ToString(), context.Get(version).Version, context.Get(environment) ?? "",
                context.Get(region) ?? "", context.Get(strategy) ?? "full",
                context.Get(share) is { } percent ? new SplitShares(percent, 100 - percent) : null,
                [.. (context.Get(endpoints) ?? []).Select(Endpoint)],
                await ReadAsync(context.Get(configuration), context.Stop),
                context.Get(back), context.Get(options.Use))),
        };
    }

    static EndpointAddress Endpoint(string text) =>
        text.IndexOf('=') is > 0 and var at && text[..at] is "online" or "batch"
            ? new(text[..text.IndexOf('=')], text[(text.IndexOf('=') + 1)..])
            : throw CommandException.Usage($"'{text}' is no endpoint.", "Write online=URI or batch=NAME.");

    static async Task<JsonElement?> ReadAsync(FileInfo? file, CancellationToken cancellationToken)
    {
        if (file is null) return null;
        try
        {
            return JsonElement.Parse(await File.ReadAllBytesAsync(file.FullName, cancellationToken));
        }
        catch (JsonException broken)
        {
            throw CommandException.Usage($"{file.Name} is not valid JSON: {broken.Message}");
        }
    }
}
