using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Deployments;

namespace ModelRegistry.Cli.Commands.Deployments;

static class FindEndpoint
{
    public static Command Make()
    {
        var uri = new Argument<string>("uri") { Description = "Address or name, as callers know it", HelpName = "URI" };
        return new RegistryCommand("find", "Which version answers at an address")
        {
            Arguments = { uri },
            Examples = ["deployment find https://answers.example.com/v1"],
            Does = context => RunAsync(context, context.Get(uri)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, string uri)
    {
        var found = await context.Client.Deployments.FindEndpointAsync(uri, context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(found, DeploymentJson.Default.IReadOnlyListEndpointMatch);
            return ExitCode.Pass;
        }

        context.Output.Table(["VERSION", "WHERE", "KIND", "TRAFFIC"], found.Select(one => (string[])
            [
                $"{one.Model}@{one.Version}", $"{one.Environment}, {one.Region}", one.Kind,
                string.Create(CultureInfo.InvariantCulture, $"{one.TrafficPercent:0.##} %"),
            ]));
        return ExitCode.Pass;
    }
}
