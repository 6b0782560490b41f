using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Deployments;

static class KillVersion
{
    public static Command Make()
    {
        var version = VersionRef.Argument();
        var reason = Arguments.Required("--reason", "TEXT", "Why");
        return new RegistryCommand("kill", "Stop a version wherever it runs, at once")
        {
            Arguments = { version },
            Options = { reason },
            Examples = ["deployment kill search/answer-bot@2.4.0 --reason 'Leaks personal data'"],
            Does = async context =>
            {
                var killed = context.Get(version);
                var answer = await context.Client.Deployments.KillAsync(
                    killed.Model.Group, killed.Model.Name, killed.Version, context.Get(reason) ?? "", context.Stop);
                context.Output.Line(string.Create(CultureInfo.InvariantCulture,
                    $"Stopped {answer.Stopped.Count} deployments of {killed}."));
                return ExitCode.Pass;
            },
        };
    }
}
