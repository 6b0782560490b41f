using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Cli.Commands.Deployments;

static class ListDeployments
{
    public static Command Make()
    {
        var model = Arguments.Optional("--model", "MODEL", "Of this model, group/name");
        var environment = Arguments.Optional("--environment", "NAME", "In this environment");
        var status = Arguments.Optional("--status", "STATUS", "active, superseded, rolled-back or stopped");
        return new RegistryCommand("list", "Deployments, the newest first")
        {
            Options = { model, environment, status },
            Examples = ["deployment list --status active", "deployment list --model search/answer-bot --json"],
            Does = context => RunAsync(context, new DeploymentFilter(
                context.Get(model), Environment: context.Get(environment), Status: context.Get(status))),
        };
    }

    static async Task<int> RunAsync(CommandContext context, DeploymentFilter filter)
    {
        var all = await Pages.AllAsync(cursor => context.Client.Deployments.ListAsync(filter, cursor, context.Stop));
        if (context.Output.IsJson)
        {
            context.Output.Json(new Page<Deployment>(all, null), DeploymentJson.Default.PageDeployment);
            return ExitCode.Pass;
        }

        context.Output.Table(["VERSION", "WHERE", "STATUS", "TRAFFIC", "SINCE", "ID"], all.Select(one => (string[])
            [
                $"{one.Model}@{one.Version}", $"{one.Environment}, {one.Region}", one.Status,
                string.Create(CultureInfo.InvariantCulture, $"{one.Split.New:0.##} %"), Moments.Minute(one.CreatedAt),
                one.Id.ToString(),
            ]));
        return ExitCode.Pass;
    }
}
