using System.ComponentModel.DataAnnotations;

namespace ModelRegistry.Client.Governance;

/// <summary>Asks for review of a version.</summary>
/// <param name="Reason">What reviewers should know.</param>
/// <param name="Use">What it is used for: <c>internal</c>, <c>research</c> or <c>commercial</c>.</param>
public sealed record SubmitRequest([property: MaxLength(4000)] string? Reason = null, string? Use = null);

/// <summary>Why somebody does what cannot be undone silently: send back, deprecate, retire, revoke.</summary>
public sealed record ReasonRequest([property: Required, MinLength(1), MaxLength(4000)] string Reason);

/// <summary>Releases an approved version.</summary>
/// <param name="To"><c>staging</c> or <c>production</c>.</param>
/// <param name="Use">What it is used for: <c>internal</c>, <c>research</c> or <c>commercial</c>.</param>
public sealed record PromoteRequest([property: Required] string To, string? Use = null);

/// <summary>A version that moved.</summary>
/// <param name="Model"><c>group/name</c>.</param>
/// <param name="Version">The version.</param>
/// <param name="From">The state that it left.</param>
/// <param name="State">The state that it is in now.</param>
/// <param name="ManifestDigest">SHA-256 (hex) of the frozen content; null while the content is open.</param>
/// <param name="DecisionId">The policy decision that let it pass; null where none was asked.</param>
/// <param name="Outcome">What the policies said: <c>pass</c>, <c>note</c>, <c>warn</c>; null where none was
/// asked.</param>
/// <param name="Warnings">The rules that warn or note.</param>
/// <param name="Plan">What later gates still miss; null where nothing can follow.</param>
/// <param name="Shadows">What packs that only report would have said.</param>
public sealed record VersionMove(
    string Model, string Version, string From, string State, string? ManifestDigest = null, Guid? DecisionId = null,
    string? Outcome = null, IReadOnlyList<PlanStep>? Warnings = null, Plan? Plan = null,
    IReadOnlyList<ShadowFinding>? Shadows = null);
