using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Governance;

static class ListExceptionRequests
{
    public static Command Make()
    {
        var model = ModelRef.Argument();
        return new RegistryCommand("requests", "The requests for exceptions of a model, decided ones too")
        {
            Arguments = { model },
            Examples = ["exception requests search/answer-bot"],
            Does = context => RunAsync(context, context.Get(model)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, ModelRef model)
    {
        var all = await context.Client.Exceptions.RequestsAsync(model.ToString(), context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(all, GovernanceJson.Default.IReadOnlyListExceptionRequestEntry);
            return ExitCode.Pass;
        }

        context.Output.Table(["RULE", "STATUS", "UNTIL", "ASKED BY", "DECIDED BY", "ID", "WHY"],
            all.Select(one => (string[])
            [
                one.RuleId, one.Status, one.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                one.RequestedBy, one.DecidedBy is null ? "" : $"{one.DecidedBy} ({one.DecidedIn})",
                one.Id.ToString(), one.Rationale,
            ]));
        return ExitCode.Pass;
    }
}
