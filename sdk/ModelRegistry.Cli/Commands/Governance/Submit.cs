using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Governance;

static class Submit
{
    public static Command Make()
    {
        var version = VersionRef.Argument();
        var reason = Arguments.Optional("--reason", "TEXT", "What reviewers should know");
        var options = new GateOptions();
        return new RegistryCommand("submit", "Ask for review: the policies say whether the version may go on")
        {
            Arguments = { version },
            Options = { reason, options.Use, options.Output, options.Strict },
            Examples =
            [
                "submit search/answer-bot@2.3.0",
                "submit search/answer-bot@2.3.0 --strict --output sarif > gate.sarif",
                "submit search/answer-bot@2.3.0 --output junit > gate.xml",
            ],
            Does = context =>
            {
                var asked = context.Get(version);
                return new GateRun(context, options, asked, Gates.Submit).RunAsync(lifecycle => lifecycle.SubmitAsync(
                    asked.Model.ToString(), asked.Version,
                    new SubmitRequest(context.Get(reason), context.Get(options.Use)), context.Stop));
            },
        };
    }
}
