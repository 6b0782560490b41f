using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Audit;

namespace ModelRegistry.Cli.Commands.Auditing;

static class VerifyAudit
{
    public static Command Make() =>
        new RegistryCommand("verify", "Let the registry follow its whole log; ends with 2 where the log is broken")
        {
            Examples = ["audit verify", "audit verify --json > head.json"],
            Does = RunAsync,
        };

    static async Task<int> RunAsync(CommandContext context)
    {
        var found = await context.Client.Audit.VerifyAsync(context.Stop);
        var code = found.Ok ? ExitCode.Pass : ExitCode.Blocked;
        if (context.Output.IsJson)
        {
            context.Output.Json(found, AuditJson.Default.AuditVerification);
            return code;
        }

        var size = found.Size.ToString(CultureInfo.InvariantCulture);
        if (found.Broken is { } broken)
            context.Output.Line(string.Create(CultureInfo.InvariantCulture,
                $"The log of {found.Origin} is BROKEN at event {broken.Seq}: {broken.Reason}"));
        else context.Output.Line($"The log of {found.Origin} is whole: {size} events.");
        context.Output.Facts(("last event", found.Head), ("merkle root", found.Root));
        return code;
    }
}
