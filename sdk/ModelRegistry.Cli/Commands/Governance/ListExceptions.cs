using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Governance;

static class ListExceptions
{
    public static Command Make()
    {
        var model = ModelRef.Argument();
        return new RegistryCommand("list", "The exceptions of a model, those that ended too")
        {
            Arguments = { model },
            Examples = ["exception list search/answer-bot"],
            Does = context => RunAsync(context, context.Get(model)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, ModelRef model)
    {
        var all = await context.Client.Exceptions.ListAsync(model.ToString(), context.Stop);
        if (context.Output.IsJson)
        {
            context.Output.Json(all, GovernanceJson.Default.IReadOnlyListExceptionEntry);
            return ExitCode.Pass;
        }

        context.Output.Table(["RULE", "STATUS", "UNTIL", "BY", "ID", "WHY"], all.Select(one => (string[])
            [
                one.RuleId, one.Status, one.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                $"{one.GrantedBy} ({one.Role})", one.Id.ToString(), one.Rationale,
            ]));
        return ExitCode.Pass;
    }
}
