using System.CommandLine;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Deployments;

static class StopDeployment
{
    public static Command Make()
    {
        var id = new Argument<Guid>("id") { Description = "The deployment's id", HelpName = "ID" };
        var reason = Arguments.Required("--reason", "TEXT", "Why");
        return new RegistryCommand("stop", "Stop a deployment; the one beside it gets its traffic")
        {
            Arguments = { id },
            Options = { reason },
            Examples = ["deployment stop 0198c0de-0000-7000-8000-000000000000 --reason 'Trial is over'"],
            Does = async context =>
            {
                var stopped = await context.Client.Deployments.StopAsync(
                    context.Get(id), context.Get(reason) ?? "", context.Stop);
                context.Output.Line($"{stopped.Model}@{stopped.Version} in {stopped.Environment}, {stopped.Region}: "
                    + $"{stopped.Status}.");
                return ExitCode.Pass;
            },
        };
    }
}
