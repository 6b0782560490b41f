using System.CommandLine;
using ModelRegistry.Cli.Commands.Auditing;
using ModelRegistry.Cli.Commands.Deployments;
using ModelRegistry.Cli.Commands.Downloading;
using ModelRegistry.Cli.Commands.Evidence;
using ModelRegistry.Cli.Commands.Governance;
using ModelRegistry.Cli.Commands.Identity;
using ModelRegistry.Cli.Commands.Lineage;
using ModelRegistry.Cli.Commands.Models;
using ModelRegistry.Cli.Commands.Policies;
using ModelRegistry.Cli.Commands.Publishing;
using ModelRegistry.Cli.Commands.Reporting;
using ModelRegistry.Cli.Commands.Searching;
using ModelRegistry.Cli.Commands.Shells;
using ModelRegistry.Cli.Commands.Signing;
using ModelRegistry.Cli.Commands.Vocabularies;

namespace ModelRegistry.Cli.Commands;

/// <summary>The table of contents of the command line.</summary>
static class CommandTree
{
    public static IEnumerable<Command> All() =>
    [
        Login.Make(),
        Logout.Make(),
        WhoAmICommand.Make(),
        Publish.Make(),
        Download.Make(),
        Submit.Make(),
        PlanCommand.Make(),
        Approve.Make(),
        ReasonedMoves.MakeRequestChanges(),
        Promote.Make(),
        ReasonedMoves.MakeDeprecate(),
        ReasonedMoves.MakeRetire(),
        Deploy.Make(),
        RollBack.Make(),
        SearchCommand.Make(),
        ModelCommands.Make(),
        VersionCommands.Make(),
        MetadataCommands.Make(),
        ShowCard.Make(),
        ShowLineage.Make(),
        VocabularyCommands.Make(),
        EvidenceCommands.Make(),
        ExceptionCommands.Make(),
        DeploymentCommands.Make(),
        PolicyCommands.Make(),
        AuditCommands.Make(),
        ShowReport.Make(),
        SignCommands.Make(),
        UserCommands.Make(),
        TokenCommands.Make(),
        Completion.Make(),
        Reference.Make(),
    ];

    /// <summary>How a user types the command: <c>registry user add</c>.</summary>
    public static string PathOf(Command command)
    {
        var names = new Stack<string>();
        for (Symbol? at = command; at is Command; at = at.Parents.FirstOrDefault()) names.Push(at.Name);
        names.Pop();
        return string.Join(' ', names.Prepend("registry"));
    }
}
