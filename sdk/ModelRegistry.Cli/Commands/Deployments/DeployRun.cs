using System.Globalization;
using System.Text.Json;
using ModelRegistry.Cli.Commands.Governance;
using ModelRegistry.Cli.Commands.Governance.Reports;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Client.Governance;
using ModelRegistry.Client.Http;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Deployments;

/// <summary>Puts a version to work through the gate of deployments, and prints what came of it.</summary>
sealed class DeployRun(CommandContext context, GateOptions options, VersionRef version)
{
    public async Task<int> RunAsync(NewDeployment wanted)
    {
        var gate = Gates.Of("deploy", wanted.Environment);
        try
        {
            var made = await context.Client.Deployments.CreateAsync(wanted, context.Stop);
            var decision = await DecisionAsync(made);
            var outcome = decision?.Outcome.ToString().ToLowerInvariant() ?? "pass";
            GateReply.Print(context, options,
                () => [GateReport.Of(version.ToString(), gate, outcome, "", decision, Stage(outcome, decision))],
                json: () => context.Output.Json(made, DeploymentJson.Default.Deployment),
                text: () => Print(made, decision));
            return GateReply.Code(outcome, context.Get(options.Strict));
        }
        catch (RegistryException refused) when (GateResult.FromRefusal(version, gate, refused) is { } blocked)
        {
            var closed = blocked with { Stage = Stage("block", blocked.Decision) };
            GateReply.Print(context, options, () => [GateReport.Of(closed)],
                json: () => context.Output.Json(GateDocument.Of(closed), GateDocumentJson.Default.GateDocument),
                text: () => new GateText(context.Output).Print(closed with { Plan = null }));
            return ExitCode.Blocked;
        }
    }

    /// <summary>The decision that let it pass: the newest of its environment that is not newer than itself.</summary>
    async Task<Decision?> DecisionAsync(Deployment made)
    {
        var lifecycle = context.Client.Lifecycle;
        var (model, number) = (version.Model.ToString(), version.Version);
        var newest = await lifecycle.DecisionsAsync(model, number, cursor: null, context.Stop);
        var entry = newest.Items.FirstOrDefault(one =>
            one.Event == "deploy" && one.Target == made.Environment && one.At <= made.CreatedAt);
        if (entry is null) return null;
        var detail = await lifecycle.DecisionAsync(model, number, entry.Id, context.Stop);
        return detail.Decision.Deserialize(DecisionJson.Default.Decision);
    }

    void Print(Deployment made, Decision? decision)
    {
        context.Output.Line($"{made.Model}@{made.Version} is {made.Status} in {made.Environment}, {made.Region}: "
            + string.Create(CultureInfo.InvariantCulture, $"{made.Strategy}, {made.Split.New:0.##} % ({made.Id})."));
        foreach (var rule in (decision?.Rules ?? []).Where(rule => rule.Effect is Outcome.Warn or Outcome.Note))
            context.Output.Warn($"{rule.Id} {rule.Title} ({rule.Verdict.ToString().ToLowerInvariant()})");
    }

    static PlanStage Stage(string outcome, Decision? decision)
    {
        var rules = decision?.Rules ?? [];
        return new("deploy", null, outcome, decision?.Reason,
            [.. rules.Where(rule => rule.Effect == Outcome.Block).Select(Step)],
            [.. rules.Where(rule => rule.Effect is Outcome.Warn or Outcome.Note).Select(Step)]);
    }

    static PlanStep Step(RuleResult rule) => new(
        rule.Id, rule.Title, rule.Pack, rule.Verdict.ToString().ToLowerInvariant(),
        rule.Effect.ToString().ToLowerInvariant(), rule.Because, rule.Fix,
        [.. rule.Missing.Select(fact => new MissingFact(fact.Path, fact.Reason, ""))],
        [.. rule.Observed.Select(fact => new ObservedFact(fact.Path, fact.Value, fact.Expected))]);
}
