using System.Text.Json;

namespace ModelRegistry.Client.Governance;

/// <summary>A decision in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Event">The event it was about.</param>
/// <param name="Target">The environment, where there was one.</param>
/// <param name="Outcome"><c>pass</c>, <c>note</c>, <c>warn</c> or <c>block</c>.</param>
/// <param name="Digest">SHA-256 (hex) of the decision's JSON; it stands in the audit log.</param>
/// <param name="ManifestDigest">The frozen content at that time; null when it was open.</param>
/// <param name="By">The handle of who asked.</param>
/// <param name="At">When.</param>
/// <param name="RefusedVersion">The number of a version that was not let in; null for all others.</param>
/// <param name="ShadowPack">
/// The pack that was tried, <c>ai/baseline@1.2.0</c>: the decision only reports and stopped nothing; null for those
/// that counted.
/// </param>
/// <param name="BesideId">The decision that counted; null unless it only reports.</param>
public sealed record DecisionEntry(
    Guid Id, string Event, string? Target, string Outcome, string Digest, string? ManifestDigest, string By,
    DateTimeOffset At, string? RefusedVersion = null, string? ShadowPack = null, Guid? BesideId = null);

/// <summary>A decision with what it was made from.</summary>
/// <param name="Entry">What the list says of it.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Inputs">The document, the previous one and the waivers that it was made from.</param>
/// <param name="Differences">The rules that came out otherwise; null unless it only reports.</param>
public sealed record DecisionDetail(
    DecisionEntry Entry, JsonElement Decision, JsonElement Inputs, IReadOnlyList<ShadowRule>? Differences = null);

/// <summary>A decision made again from what was kept.</summary>
/// <param name="Same">Whether it came out the same, byte for byte.</param>
/// <param name="Recorded">SHA-256 (hex) of the recorded decision.</param>
/// <param name="Replayed">
/// SHA-256 (hex) of what came out; null when the packs of that time, or functions that they ask, are gone.
/// </param>
/// <param name="Reason">Why it did not come out the same, where that is known.</param>
public sealed record ReplayAnswer(bool Same, string Recorded, string? Replayed, string? Reason = null);

/// <summary>The document that gates read.</summary>
/// <param name="Document">What counts.</param>
/// <param name="Declared">What the publisher declared where only the registry's records count.</param>
/// <param name="Sha256">SHA-256 (hex) of the document's canonical JSON.</param>
/// <param name="SubjectDigest">What evidence about the version's files must speak of.</param>
/// <param name="ManifestDigest">The digest of the frozen content; null while it is open.</param>
public sealed record DocumentAnswer(
    JsonElement Document, IReadOnlyList<DeclaredFact> Declared, string Sha256, string SubjectDigest,
    string? ManifestDigest);

/// <summary>A declared value that no gate reads.</summary>
/// <param name="Path">Where it stood.</param>
/// <param name="Value">What was declared.</param>
/// <param name="Reason"><c>recorded</c>: only records count there; <c>overruled</c>: the registry knows better.</param>
public sealed record DeclaredFact(string Path, JsonElement Value, string Reason);
