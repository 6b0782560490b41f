using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Governance;

static class DecideException
{
    const string Example = "search/answer-bot 0198c0de-0000-7000-8000-000000000000";

    public static Command Approve() => Make("approve", "Grant the exception that was asked for",
        (exceptions, model, request, verdict, stop) => exceptions.ApproveAsync(model, request, verdict, stop));

    public static Command Deny() => Make("deny", "Deny the exception that was asked for",
        (exceptions, model, request, verdict, stop) => exceptions.DenyAsync(model, request, verdict, stop));

    public static Command Withdraw()
    {
        var (model, id) = (ModelRef.Argument(), Id());
        var reason = Arguments.Required("--reason", "TEXT", "Why");
        return new RegistryCommand("withdraw", "Take your own request back")
        {
            Arguments = { model, id },
            Options = { reason },
            Examples = [$"exception withdraw {Example} --reason 'Relicensed'"],
            Does = async context => Show(context, await context.Client.Exceptions.WithdrawAsync(
                context.Get(model).ToString(), context.Get(id), context.Get(reason) ?? "", context.Stop)),
        };
    }

    static RegistryCommand Make(
        string name, string description,
        Func<ExceptionsClient, string, Guid, ExceptionVerdict, CancellationToken, Task<ExceptionRequestEntry>> decide)
    {
        var (model, id) = (ModelRef.Argument(), Id());
        var role = Arguments.Required("--role", "ROLE", "The role that you decide in; the rule says which may");
        var reason = Arguments.Required("--reason", "TEXT", "Why");
        return new RegistryCommand(name, description)
        {
            Arguments = { model, id },
            Options = { role, reason },
            Examples = [$"exception {name} {Example} --role Legal --reason 'Read the vendor letter'"],
            Does = async context => Show(context, await decide(
                context.Client.Exceptions, context.Get(model).ToString(), context.Get(id),
                new(context.Get(role) ?? "", context.Get(reason) ?? ""), context.Stop)),
        };
    }

    static Argument<Guid> Id() => new("id") { Description = "The request's id", HelpName = "ID" };

    static int Show(CommandContext context, ExceptionRequestEntry request)
    {
        if (context.Output.IsJson) context.Output.Json(request, GovernanceJson.Default.ExceptionRequestEntry);
        else
            context.Output.Line($"The request to waive {request.RuleId} is {request.Status}"
                + $"{(request.Exception is { } made ? $" as exception {made}" : "")}.");
        return ExitCode.Pass;
    }
}
