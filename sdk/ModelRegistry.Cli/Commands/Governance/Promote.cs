using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Governance;

static class Promote
{
    public static Command Make()
    {
        var version = VersionRef.Argument();
        var to = Arguments.OneOf("--to", "Where to", "staging", "production");
        to.Required = true;
        var options = new GateOptions();
        return new RegistryCommand("promote", "Release an approved version to an environment")
        {
            Arguments = { version },
            Options = { to, options.Use, options.Output, options.Strict },
            Examples =
            [
                "promote search/answer-bot@2.3.0 --to staging",
                "promote search/answer-bot@2.3.0 --to production --output junit > gate.xml",
            ],
            Does = context =>
            {
                var (asked, target) = (context.Get(version), context.Get(to) ?? "");
                var gate = target == "staging" ? Gates.Staging : Gates.Production;
                return new GateRun(context, options, asked, gate).RunAsync(lifecycle => lifecycle.PromoteAsync(
                    asked.Model.ToString(), asked.Version, new PromoteRequest(target, context.Get(options.Use)),
                    context.Stop));
            },
        };
    }
}
