using System.CommandLine;

namespace ModelRegistry.Cli.Commands.Auditing;

static class AuditCommands
{
    public static Command Make() =>
        new("audit", "The audit log: what happened, and whether the log is whole") { VerifyAudit.Make(),
            ListAudit.Make() };
}
