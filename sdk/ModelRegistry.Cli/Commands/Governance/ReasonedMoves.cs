using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Governance;

/// <summary>Moves that need a reason and nothing else.</summary>
static class ReasonedMoves
{
    public static Command MakeRequestChanges() => Make(
        "request-changes", "Send a version back to its owner; its content opens again",
        "request-changes search/answer-bot@2.3.0 --reason 'The intended use is not stated'",
        (lifecycle, version, reason, stop) =>
            lifecycle.RequestChangesAsync(version.Model.ToString(), version.Version, reason, stop));

    public static Command MakeDeprecate() => Make(
        "deprecate", "Tell users to move on to another version",
        "deprecate search/answer-bot@2.2.0 --reason '2.3.0 is better and cheaper'",
        (lifecycle, version, reason, stop) =>
            lifecycle.DeprecateAsync(version.Model.ToString(), version.Version, reason, stop));

    public static Command MakeRetire() => Make(
        "retire", "Take a version out of use for good",
        "retire search/answer-bot@2.2.0 --reason 'Nobody uses it any more'",
        (lifecycle, version, reason, stop) =>
            lifecycle.RetireAsync(version.Model.ToString(), version.Version, reason, stop));

    static RegistryCommand Make(
        string name, string description, string example,
        Func<LifecycleClient, VersionRef, string, CancellationToken, Task<VersionMove>> move)
    {
        var version = VersionRef.Argument();
        var reason = Arguments.Required("--reason", "TEXT", "Why");
        return new RegistryCommand(name, description)
        {
            Arguments = { version },
            Options = { reason },
            Examples = [example],
            Does = async context =>
            {
                var asked = context.Get(version);
                var moved = await move(context.Client.Lifecycle, asked, context.Get(reason) ?? "", context.Stop);
                if (context.Output.IsJson) context.Output.Json(moved, GovernanceJson.Default.VersionMove);
                else context.Output.Line($"{asked}: {moved.From} -> {moved.State}");
                return ExitCode.Pass;
            },
        };
    }
}
