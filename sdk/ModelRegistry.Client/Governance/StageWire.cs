using System.ComponentModel.DataAnnotations;

namespace ModelRegistry.Client.Governance;

/// <summary>
/// Gives a version of a pack a stage at a place. What changes what is enforced there waits for a second person.
/// </summary>
/// <param name="Version">The version.</param>
/// <param name="Stage"><c>shadow</c> (it only reports), <c>enforce</c>, or <c>draft</c> to take it out.</param>
/// <param name="Environment">
/// An environment, or <c>*</c> for all of them and for events without one, such as register and submit.
/// </param>
/// <param name="Scope"><c>*</c> for all models, <c>group/*</c> or <c>group/name</c>.</param>
/// <param name="Reason">Why; who confirms it reads this.</param>
public sealed record StageRequest(
    [property: Required] string Version, [property: Required] string Stage, string Environment = "*",
    string Scope = "*", [property: MaxLength(4000)] string? Reason = null);

/// <summary>What of a pack stands at a place.</summary>
/// <param name="Id">The place's id.</param>
/// <param name="Pack">The pack.</param>
/// <param name="Environment">The environment, or <c>*</c>.</param>
/// <param name="Scope">The models.</param>
/// <param name="Enforced">The version that is enforced; null for none.</param>
/// <param name="EnforcedAt">Since when.</param>
/// <param name="Shadow">The version that only reports; null for none.</param>
/// <param name="ShadowAt">Since when.</param>
/// <param name="Proposal">What waits for a second person.</param>
public sealed record PackStage(
    Guid Id, string Pack, string Environment, string Scope, string? Enforced, DateTimeOffset? EnforcedAt,
    string? Shadow, DateTimeOffset? ShadowAt, PackProposal? Proposal = null);

/// <summary>A change of what is enforced at a place: one person proposes it, another confirms it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Pack">The pack.</param>
/// <param name="Version">The version.</param>
/// <param name="Stage">The stage that it is to have: <c>enforce</c>, <c>shadow</c> or <c>draft</c>.</param>
/// <param name="Replaces">The version that it takes the place of.</param>
/// <param name="Environment">The environment, or <c>*</c>.</param>
/// <param name="Scope">The models.</param>
/// <param name="Status"><c>open</c>, <c>confirmed</c>, <c>withdrawn</c> or <c>expired</c>.</param>
/// <param name="ProposedBy">The handle of who proposed it.</param>
/// <param name="ProposedAt">When.</param>
/// <param name="ExpiresAt">From when on nobody can confirm it.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="DecidedBy">The handle of who confirmed or withdrew it.</param>
/// <param name="DecidedAt">When.</param>
public sealed record PackProposal(
    Guid Id, string Pack, string Version, string Stage, string? Replaces, string Environment, string Scope,
    string Status, string ProposedBy, DateTimeOffset ProposedAt, DateTimeOffset ExpiresAt, string? Reason = null,
    string? DecidedBy = null, DateTimeOffset? DecidedAt = null);
