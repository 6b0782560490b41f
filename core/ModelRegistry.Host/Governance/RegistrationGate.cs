using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Versions;
using ModelRegistry.Data.Models;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance;

/// <summary>Stands where versions come in. Without a rule about <c>register</c> every one is let in.</summary>
sealed class RegistrationGate(
    PolicyGate gate, ShadowJudge shadows, GateLog log, GatePlan plans, CurrentUser user)
{
    /// <summary>What the policies say of a version that is not added yet.</summary>
    public async Task<GateDecision> DecideAsync(
        RegistrationPlace place, VersionRecord draft, CancellationToken cancellationToken) =>
        await shadows.BesideAsync(
            await gate.RegisterAsync(place, draft, user.Handle, cancellationToken), cancellationToken);

    /// <summary>Keeps a decision that let the version in; save after it.</summary>
    public RegistrationDecision Keep(FoundVersion added, GateDecision decided)
    {
        var logged = log.Keep(added.Version, decided);
        return new(logged.Row.Id, logged.Row.Outcome, plans.Read(decided.Decision).Warnings,
            logged.Shadows.Count > 0 ? logged.Shadows : null);
    }

    /// <summary>Keeps that the version was not let in, and answers so; save after it.</summary>
    public ProblemHttpResult Refuse(FoundVersion draft, GateDecision decided)
    {
        var kept = log.KeepRefused(draft.Model, draft.Version, decided);
        var blocking = decided.Decision.Rules.Where(rule => rule.Effect == Outcome.Block).ToList();
        var why = string.Join("; ", blocking.Select(rule => $"{rule.Id} ({rule.Title})"));
        return Problem.Of(GateProblems.BlockedByPolicy,
            $"{draft} does not pass the gate register: {why}. It was not registered.",
            blocking.DistinctBy(rule => rule.Id).ToDictionary(rule => rule.Id, GateRefusal.Lines),
            ("decisionId", kept.Row.Id),
            ("decision", JsonSerializer.SerializeToElement(decided.Decision, DecisionJson.Default.Decision)));
    }
}
