using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Governance;

static class AddException
{
    public static Command Make()
    {
        var model = ModelRef.Argument();
        var rule = Arguments.Required("--rule", "RULE", "The rule, such as LIC-001");
        var role = Arguments.Required("--role", "ROLE", "The role that you grant it in; the rule says which may");
        var rationale = Arguments.Required("--rationale", "TEXT", "Why the risk is taken");
        var until = new Option<DateOnly>("--until") { Description = "Its last day", HelpName = "YYYY-MM-DD", Required =
            true };
        var controls = new Option<string[]>("--control") { Description = "What is done meanwhile; repeat it",
            HelpName = "TEXT" };
        var version = Arguments.Optional("--version", "VERSION", "For this version alone");
        var requested = Arguments.Optional("--requested-by", "HANDLE", "Who asked for it");
        return new RegistryCommand("add", "Grant an exception; the block returns after its last day")
        {
            Arguments = { model },
            Options = { rule, role, rationale, until, controls, version, requested },
            Examples =
            [
                "exception add search/answer-bot --rule LIC-001 --role Legal --until 2027-01-31 "
                + "--rationale 'Relicensing is under way' --control 'Internal use only'",
            ],
            Does = context => RunAsync(context, context.Get(model), new NewException(
                context.Get(rule) ?? "", context.Get(role) ?? "", context.Get(rationale) ?? "", context.Get(until),
                context.Get(controls) ?? [], context.Get(version), context.Get(requested))),
        };
    }

    static async Task<int> RunAsync(CommandContext context, ModelRef model, NewException exception)
    {
        var granted = await context.Client.Exceptions.GrantAsync(model.ToString(), exception, context.Stop);
        if (context.Output.IsJson) context.Output.Json(granted, GovernanceJson.Default.ExceptionEntry);
        else
            context.Output.Line($"{granted.RuleId} is waived for {model} until "
                + $"{granted.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} ({granted.Id}).");
        return ExitCode.Pass;
    }
}
