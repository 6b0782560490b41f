using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace ModelRegistry.Client.Governance;

/// <summary>A policy pack, by the version that is in force everywhere; by its newest one where none is.</summary>
/// <param name="Name">Its name, <c>ai/baseline</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Sha256">SHA-256 (hex) of its source; decisions name it.</param>
/// <param name="Rules">The ids of its rules.</param>
/// <param name="TestsPassed">How many of its own tests pass.</param>
/// <param name="TestsFailed">How many do not.</param>
/// <param name="Warnings">Where it names a value that no vocabulary has or that is retired.</param>
/// <param name="Stage">
/// <c>enforce</c> or <c>installed</c> where this version is in force everywhere; otherwise the furthest stage that the
/// pack has anywhere: <c>enforce</c>, <c>shadow</c>, <c>draft</c> or <c>retired</c>.
/// </param>
/// <param name="Places">What is staged where: <c>1.2.0 shadow in production for search/*</c>.</param>
/// <param name="Newest">The newest version that is not retired.</param>
public sealed record PackEntry(
    string Name, string Version, string? Title, string? Owner, string Sha256, IReadOnlyList<string> Rules,
    int TestsPassed, int TestsFailed, IReadOnlyList<string>? Warnings = null, string Stage = "installed",
    IReadOnlyList<string>? Places = null, string? Newest = null);

/// <summary>A pack with its rules, its source and the results of its tests.</summary>
public sealed record PackDetail(
    PackEntry Pack, IReadOnlyList<RuleEntry> Rules, IReadOnlyList<PackTest> Tests, string Source);

/// <summary>A rule.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it holds, in a sentence.</param>
/// <param name="Events">When it speaks: <c>block on promote to production</c>.</param>
/// <param name="Because">Why it is there.</param>
/// <param name="Fix">What to do when it does not pass.</param>
/// <param name="Standards">The controls that it serves.</param>
/// <param name="WaivableBy">The roles that may waive it; empty when nobody may.</param>
/// <param name="WaivableFor">For how long at most; null for no limit.</param>
/// <param name="ControlsNeeded">Whether a waiver must name compensating controls.</param>
/// <param name="Obliges">What the registry does when it does not pass.</param>
/// <param name="Reads">The metadata that it reads.</param>
/// <param name="Line">Its line in the source.</param>
public sealed record RuleEntry(
    string Id, string Title, IReadOnlyList<string> Events, string? Because, string? Fix,
    IReadOnlyList<string> Standards, IReadOnlyList<string> WaivableBy, string? WaivableFor, bool ControlsNeeded,
    IReadOnlyList<string> Obliges, IReadOnlyList<string> Reads, int Line);

/// <summary>A test of a pack and what did not come out as expected.</summary>
public sealed record PackTest(string Title, bool Passed, IReadOnlyList<string> Failures, int Line);

/// <summary>Asks what the policies would say; nothing is recorded.</summary>
/// <param name="Event"><c>register</c>, <c>submit</c>, <c>promote</c>, <c>deploy</c> or <c>monitor</c>.</param>
/// <param name="Target">The environment, where the event has one.</param>
/// <param name="Model"><c>group/name</c>, with <paramref name="Version"/>: as the registry knows it.</param>
/// <param name="Version">The version of the model.</param>
/// <param name="Metadata">Instead of a model: metadata as it would be declared, nothing being on record.</param>
/// <param name="At">The moment to decide for; now unless given.</param>
/// <param name="Use">What it would be used for.</param>
/// <param name="DeploymentTarget">For <c>deploy</c>: the target, an item of <c>deployment.targets</c>.</param>
/// <param name="Packs">
/// Packs to try: each in the place of its namesake, or beside the packs in force. At most <see cref="MostPacks"/>.
/// </param>
public sealed record DryRunRequest(
    [property: Required] string Event,
    string? Target = null,
    string? Model = null,
    string? Version = null,
    JsonElement? Metadata = null,
    DateTimeOffset? At = null,
    string? Use = null,
    JsonElement? DeploymentTarget = null,
    IReadOnlyList<DraftPack>? Packs = null)
{
    /// <summary>The most packs that are tried at once.</summary>
    public const int MostPacks = 16;
}

/// <summary>A pack to try: a text, or a version that was brought in; one of the two.</summary>
/// <param name="Source">The whole file, at most <see cref="NewPack.MostCharacters"/> characters.</param>
/// <param name="Form"><c>text</c> or <c>yaml</c>.</param>
/// <param name="Pack">The version, <c>ai/baseline@1.2.0</c>.</param>
public sealed record DraftPack(
    [property: MaxLength(NewPack.MostCharacters)] string? Source = null, string Form = "text", string? Pack = null);

/// <summary>What the policies would say.</summary>
/// <param name="Outcome"><c>pass</c>, <c>note</c>, <c>warn</c> or <c>block</c>.</param>
/// <param name="Decision">The whole decision.</param>
/// <param name="Stage">The rules that do not pass, as steps to take.</param>
public sealed record DryRunAnswer(string Outcome, JsonElement Decision, PlanStage Stage);
