using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Governance;

static class RequestException
{
    public static Command Make()
    {
        var model = ModelRef.Argument();
        var rule = Arguments.Required("--rule", "RULE", "The rule, such as LIC-001");
        var rationale = Arguments.Required("--rationale", "TEXT", "Why the risk should be taken");
        var until = new Option<DateOnly>("--until")
        {
            Description = "The last day that you ask for",
            HelpName = "YYYY-MM-DD",
            Required = true,
        };
        var controls = new Option<string[]>("--control")
        {
            Description = "What is done meanwhile; repeat it",
            HelpName = "TEXT",
        };
        var version = Arguments.Optional("--version", "VERSION", "For this version alone");
        return new RegistryCommand("request", "Ask for an exception; somebody else decides")
        {
            Arguments = { model },
            Options = { rule, rationale, until, controls, version },
            Examples =
            [
                "exception request search/answer-bot --rule LIC-001 --until 2027-01-31 "
                + "--rationale 'Relicensing is under way' --control 'Internal use only'",
            ],
            Does = context => RunAsync(context, context.Get(model), new NewExceptionRequest(
                context.Get(rule) ?? "", context.Get(rationale) ?? "", context.Get(until),
                context.Get(controls) ?? [], context.Get(version))),
        };
    }

    static async Task<int> RunAsync(CommandContext context, ModelRef model, NewExceptionRequest request)
    {
        var asked = await context.Client.Exceptions.RequestAsync(model.ToString(), request, context.Stop);
        if (context.Output.IsJson) context.Output.Json(asked, GovernanceJson.Default.ExceptionRequestEntry);
        else
            context.Output.Line($"Asked to waive {asked.RuleId} for {model} until "
                + $"{asked.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} ({asked.Id}). "
                + $"{string.Join(" or ", asked.Roles)} decides.");
        return ExitCode.Pass;
    }
}
