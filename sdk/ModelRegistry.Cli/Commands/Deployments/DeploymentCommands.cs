using System.CommandLine;

namespace ModelRegistry.Cli.Commands.Deployments;

static class DeploymentCommands
{
    public static Command Make() =>
        new("deployment", "Deployments and what answers where")
        {
            ListDeployments.Make(), StopDeployment.Make(), FindEndpoint.Make(), KillVersion.Make(),
        };
}
