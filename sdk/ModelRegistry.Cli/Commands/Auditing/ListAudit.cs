using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Audit;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Cli.Commands.Auditing;

static class ListAudit
{
    public static Command Make()
    {
        var action = Arguments.Optional("--action", "ACTION", "Events of this action, approval.recorded or approval.*");
        var actor = Arguments.Optional("--actor", "HANDLE", "Events of this user");
        var most = new Option<int>("--limit")
        {
            Description = "How many, the newest first",
            HelpName = "N",
            DefaultValueFactory = _ => 50,
        };
        return new RegistryCommand("list", "Events, the newest first")
        {
            Options = { action, actor, most },
            Examples = ["audit list", "audit list --action 'version.*' --limit 200 --json"],
            Does = context => RunAsync(
                context, new AuditQuery { Action = context.Get(action), Actor = context.Get(actor), Limit = 200 },
                context.Get(most)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, AuditQuery query, int most)
    {
        var events = await Pages.AllAsync(
            cursor => context.Client.Audit.ListAsync(query with { Cursor = cursor }, context.Stop), most);
        if (context.Output.IsJson)
        {
            context.Output.Json(new Page<AuditEvent>(events, null), AuditJson.Default.PageAuditEvent);
            return ExitCode.Pass;
        }

        context.Output.Table(["EVENT", "WHEN", "WHO", "WHAT", "TO"], events.Select(one => (string[])
            [
                one.Seq.ToString(CultureInfo.InvariantCulture), Moments.Minute(one.At), one.Actor ?? "registry",
                    one.Action,
                $"{one.Target.Kind} {one.Target.Id}",
            ]));
        return ExitCode.Pass;
    }
}
