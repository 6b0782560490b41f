using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace ModelRegistry.Client.Deployments;

/// <summary>
/// How traffic is shared, in percentage points with at most two decimals: 10 is 10 %, 0.5 is half a percent. The two
/// add
/// up to 100.
/// </summary>
/// <param name="New">To this deployment.</param>
/// <param name="Stable">To the one beside it.</param>
public sealed record SplitShares(decimal New, decimal Stable);

/// <summary>Where a deployment answers.</summary>
/// <param name="Kind"><c>online</c> or <c>batch</c>.</param>
/// <param name="Uri">Its address or name, as callers know it.</param>
public sealed record EndpointAddress(string Kind, string Uri);

/// <summary>A version that goes to work.</summary>
/// <param name="Model"><c>group/name</c>.</param>
/// <param name="Version">The version.</param>
/// <param name="Environment"><c>dev</c>, <c>test</c>, <c>staging</c>, <c>production</c> or one of your own.</param>
/// <param name="Region">One of the regions in the version's <c>data.residency</c>.</param>
/// <param name="Strategy"><c>full</c>, <c>rolling</c>, <c>canary</c>, <c>shadow</c> or <c>blue-green</c>.</param>
/// <param name="Split">The split; may be left out where the strategy says it: full and rolling 100, shadow and
/// blue-green 0.</param>
/// <param name="Endpoints">Where it answers.</param>
/// <param name="Configuration">
/// A JSON object, kept under the digest of its canonical form: <c>guardrails</c>, <c>logRetention</c> and whatever the
/// runtime needs. Secrets are refused: write references.
/// </param>
/// <param name="RollbackTo">The version to go back to, for policies that ask for it.</param>
/// <param name="Use"><c>internal</c>, <c>research</c> or <c>commercial</c>.</param>
public sealed record NewDeployment(
    string Model,
    string Version,
    string Environment,
    string Region,
    string Strategy = "full",
    SplitShares? Split = null,
    IReadOnlyList<EndpointAddress>? Endpoints = null,
    JsonElement? Configuration = null,
    string? RollbackTo = null,
    string? Use = null);

/// <summary>A version at work in an environment and region.</summary>
public sealed record Deployment
{
    public required Guid Id { get; init; }

    /// <summary><c>group/name</c>.</summary>
    public required string Model { get; init; }

    public required string Version { get; init; }
    public required string Environment { get; init; }
    public required string Region { get; init; }
    public required string Strategy { get; init; }
    public required SplitShares Split { get; init; }

    /// <summary><c>active</c>, <c>superseded</c>, <c>rolled-back</c> or <c>stopped</c>.</summary>
    public required string Status { get; init; }

    /// <summary>SHA-256 of the configuration's canonical JSON (RFC 8785), <c>sha256:…</c>.</summary>
    public required string ConfigDigest { get; init; }

    public JsonElement? Configuration { get; init; }
    public IReadOnlyList<EndpointAddress> Endpoints { get; init; } = [];

    /// <summary>The deployment that it took over from.</summary>
    public Guid? PreviousId { get; init; }

    /// <summary>The deployment that it replaced by a rollback.</summary>
    public Guid? RollbackOf { get; init; }

    /// <summary>Why it was stopped or rolled back.</summary>
    public string? Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>A new split of a deployment's traffic.</summary>
public sealed record TrafficChange(SplitShares Split);

/// <summary>Why something is stopped. Kept out of the audit log but for a salted digest.</summary>
public sealed record StopReason([property: Required, MinLength(1), MaxLength(1000)] string Reason);

/// <summary>Asks to return to the prior good version.</summary>
/// <param name="Model"><c>group/name</c>.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Reason">Why.</param>
/// <param name="Region">The region; every region of the environment when left out.</param>
public sealed record RollbackRequest(
    [property: Required] string Model,
    [property: Required] string Environment,
    [property: Required, MinLength(1), MaxLength(1000)] string Reason,
    string? Region = null);

/// <summary>What a rollback did.</summary>
/// <param name="Deployments">The new deployments, of the versions that were returned to.</param>
/// <param name="Refused">Regions in which nothing could be returned to, with the reason.</param>
/// <param name="Findings">What needs attention now: the rules that the version does not pass.</param>
public sealed record RollbackAnswer(
    IReadOnlyList<Deployment> Deployments, IReadOnlyDictionary<string, string> Refused,
    IReadOnlyList<string> Findings);

/// <summary>What the kill switch stopped.</summary>
public sealed record KillSwitchAnswer(IReadOnlyList<Guid> Stopped);

/// <summary>A deployment that answers at an address.</summary>
public sealed record EndpointMatch(
    string Uri, string Kind, Guid Deployment, string Model, string Version, string Environment, string Region,
    decimal TrafficPercent);

/// <summary>Narrows a list of deployments; what is null does not.</summary>
public sealed record DeploymentFilter(
    string? Model = null, string? Version = null, string? Environment = null, string? Region = null,
    string? Status = null);
