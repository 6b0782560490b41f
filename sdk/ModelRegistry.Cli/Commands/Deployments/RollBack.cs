using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Deployments;

namespace ModelRegistry.Cli.Commands.Deployments;

static class RollBack
{
    public static Command Make()
    {
        var model = ModelRef.Argument();
        var environment = new Option<string>("--environment")
        {
            Description = "The environment",
            HelpName = "NAME",
            DefaultValueFactory = _ => "production",
        };
        var region = Arguments.Optional("--region", "REGION", "This region; every one unless said");
        var reason = Arguments.Required("--reason", "TEXT", "Why");
        return new RegistryCommand("rollback", "Return to the prior good version; evidence never stops this")
        {
            Arguments = { model },
            Options = { reason, environment, region },
            Examples = ["rollback search/answer-bot --reason 'Error rate doubled'"],
            Does = context => RunAsync(context, new RollbackRequest(
                context.Get(model).ToString(), context.Get(environment) ?? "", context.Get(reason) ?? "",
                context.Get(region))),
        };
    }

    static async Task<int> RunAsync(CommandContext context, RollbackRequest request)
    {
        var answer = await context.Client.Deployments.RollBackAsync(request, context.Stop);
        var code = answer.Deployments.Count == 0 ? ExitCode.Refused : ExitCode.Pass;
        if (context.Output.IsJson)
        {
            context.Output.Json(answer, DeploymentJson.Default.RollbackAnswer);
            return code;
        }

        foreach (var back in answer.Deployments)
            context.Output.Line($"{back.Environment}, {back.Region}: back to {back.Model}@{back.Version} ({back.Id}).");
        foreach (var (where, why) in answer.Refused) context.Output.Warn($"{where}: {why}");
        foreach (var finding in answer.Findings) context.Output.Warn(finding);
        return code;
    }
}
