using System.Text.Json;
using ModelRegistry.Cli.Commands.Governance.Reports;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;
using ModelRegistry.Client.Http;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Governance;

/// <summary>Asks for a move through a gate and prints what the gate answered.</summary>
sealed class GateRun(CommandContext context, GateOptions options, VersionRef version, string gate)
{
    public async Task<int> RunAsync(Func<LifecycleClient, Task<VersionMove>> move)
    {
        var result = await AskAsync(move);
        GateReply.Print(context, options, () => [GateReport.Of(result)],
            json: () => context.Output.Json(GateDocument.Of(result), GateDocumentJson.Default.GateDocument),
            text: () => new GateText(context.Output).Print(result));
        return GateReply.Code(result.Outcome, context.Get(options.Strict));
    }

    async Task<GateResult> AskAsync(Func<LifecycleClient, Task<VersionMove>> move)
    {
        try
        {
            var moved = await move(context.Client.Lifecycle);
            return GateResult.FromMove(version, gate, moved, await DecisionAsync(moved.DecisionId));
        }
        catch (RegistryException refused)
        {
            if (GateResult.FromRefusal(version, gate, refused) is { } blocked) return blocked;
            throw;
        }
    }

    async Task<Decision?> DecisionAsync(Guid? id)
    {
        if (id is not { } decision) return null;
        var detail = await context.Client.Lifecycle.DecisionAsync(
            version.Model.ToString(), version.Version, decision, context.Stop);
        return detail.Decision.Deserialize(DecisionJson.Default.Decision);
    }
}
