using System.CommandLine;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Governance;

static class RevokeException
{
    public static Command Make()
    {
        var model = ModelRef.Argument();
        var id = new Argument<Guid>("id") { Description = "The exception's id", HelpName = "ID" };
        var reason = Arguments.Required("--reason", "TEXT", "Why");
        return new RegistryCommand("revoke", "Take an exception back: the block returns at once")
        {
            Arguments = { model, id },
            Options = { reason },
            Examples =
            [
                "exception revoke search/answer-bot 0198c0de-0000-7000-8000-000000000000 --reason 'Relicensed'",
            ],
            Does = async context =>
            {
                var revoked = await context.Client.Exceptions.RevokeAsync(
                    context.Get(model).ToString(), context.Get(id), context.Get(reason) ?? "", context.Stop);
                context.Output.Line($"{revoked.RuleId} holds again for {context.Get(model)}.");
                return ExitCode.Pass;
            },
        };
    }
}
