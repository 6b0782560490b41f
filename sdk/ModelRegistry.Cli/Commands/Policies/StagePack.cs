using System.CommandLine;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Policies;

static class StagePack
{
    public static Command Make()
    {
        var pack = new Argument<string>("version")
        {
            Description = "The version, publisher/name@version", HelpName = "PACK@VERSION",
        };
        var stage = new Argument<string>("stage")
        {
            Description = "shadow: it only reports; enforce: propose it; draft: take it out", HelpName =
                "shadow|enforce|draft",
        };
        stage.AcceptOnlyFromAmong("shadow", "enforce", "draft");
        var environment = Arguments.Optional("--environment", "ENVIRONMENT", "Where; all of them unless said");
        var scope = Arguments.Optional("--scope", "SCOPE", "For group/* or group/name; for all models unless said");
        var reason = Arguments.Optional("--reason", "TEXT", "Why; who confirms it reads this");
        return new RegistryCommand("stage",
            "Let a version report, propose to enforce it, or take it out, somewhere; a second person confirms the rest")
        {
            Arguments = { pack, stage },
            Options = { environment, scope, reason },
            Examples =
            [
                "policy stage ai/house@1.2.0 shadow --environment production",
                "policy stage ai/house@1.2.0 enforce --environment production --scope 'search/*' --reason 'Two quiet "
                + "weeks'",
            ],
            Does = async context =>
            {
                var (found, version) = PackRef.ParseVersion(context.Get(pack));
                return StageText.Show(context, await context.Client.Policies.StageAsync(found.Path,
                    new(version, context.Get(stage), context.Get(environment) ?? "*", context.Get(scope) ?? "*",
                        context.Get(reason)), context.Stop));
            },
        };
    }
}
