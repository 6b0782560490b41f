using System.CommandLine;

namespace ModelRegistry.Cli.Commands.Governance;

static class ExceptionCommands
{
    public static Command Make() =>
        new("exception", "Exceptions to policy rules: granted for a time, shown as waived")
        {
            RequestException.Make(), ListExceptionRequests.Make(), DecideException.Approve(), DecideException.Deny(),
            DecideException.Withdraw(), AddException.Make(), ListExceptions.Make(), RevokeException.Make(),
        };
}
