using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Governance;

/// <summary>Stands at a gate: lets a version pass, or answers with everything that keeps it.</summary>
sealed class Gatekeeper(GateLog log, GatePlan plans)
{
    /// <summary>Decides and keeps the decision; save after it, whatever comes out.</summary>
    public async Task<(LoggedDecision Logged, ProblemHttpResult? Blocked)> PassAsync(
        FoundVersion found, GateEvent at, CancellationToken cancellationToken)
    {
        var logged = await log.DecideAsync(found.Model, found.Version, at, cancellationToken);
        if (!logged.Decided.Blocks) return (logged, null);
        var plan = await plans.OfAsync(found.Model, found.Version, at.Use, cancellationToken);
        return (logged, GateRefusal.Of(found, logged, plan));
    }

    /// <summary>The answer of a move that is saved.</summary>
    /// <param name="found">The version.</param>
    /// <param name="from">The state that it left.</param>
    /// <param name="logged">The decision that let it pass, where one was asked.</param>
    /// <param name="use">What it is used for, for the plan.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<VersionMove> AnswerAsync(
        FoundVersion found, VersionState from, LoggedDecision? logged, string? use,
        CancellationToken cancellationToken) =>
        new(found.ModelName, found.Version.Version, from.ToString(), found.Version.State.ToString(),
            found.Version.ManifestDigest, logged?.Row.Id, logged?.Row.Outcome,
            logged is null ? null : plans.Read(logged.Decided.Decision).Warnings,
            found.Version.State is VersionState.Deprecated or VersionState.Retired
                ? null
                : await plans.OfAsync(found.Model, found.Version, use, cancellationToken),
            logged is { Shadows.Count: > 0 } ? logged.Shadows : null);
}
