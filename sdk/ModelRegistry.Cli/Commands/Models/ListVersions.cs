using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Versions;

namespace ModelRegistry.Cli.Commands.Models;

static class ListVersions
{
    public static Command Make()
    {
        var model = ModelRef.Argument();
        var state = Arguments.Optional("--state", "STATE", "Versions in this state");
        return new RegistryCommand("list", "The versions of a model, newest first")
        {
            Arguments = { model },
            Options = { state },
            Examples = ["version list search/answer-bot", "version list search/answer-bot --state Production"],
            Does = context => RunAsync(context, context.Get(model), new VersionFilter(context.Get(state), 500)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, ModelRef model, VersionFilter filter)
    {
        var versions = await Pages.AllAsync(cursor => context.Client.Versions.ListAsync(
            model.Group, model.Name, filter with { Cursor = cursor }, context.Stop));
        if (context.Output.IsJson)
        {
            context.Output.Json(new Page<ModelVersion>(versions, null), VersionsJson.Default.PageModelVersion);
            return ExitCode.Pass;
        }

        context.Output.Table(["VERSION", "STATE", "RISK", "COMPLETE", "MADE"], versions.Select(version => (string[])
            [
                version.Version, version.State, version.RiskTier ?? "-",
                string.Create(CultureInfo.InvariantCulture, $"{version.Completeness.Overall} %"),
                $"{Moments.Day(version.CreatedAt)} by {version.CreatedBy}",
            ]));
        return ExitCode.Pass;
    }
}
