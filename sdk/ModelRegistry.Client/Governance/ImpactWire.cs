using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace ModelRegistry.Client.Governance;

/// <summary>
/// Asks what other policy packs would change for the versions on record; nothing is recorded. Packs that are sent take
/// the place of those in force of the same name, or stand beside them.
/// </summary>
/// <param name="New">The packs to try, at most 50.</param>
/// <param name="Old">Packs to compare with instead of those in force; laid over them in the same way.</param>
/// <param name="Without">Names of packs in force that the new policies leave out.</param>
/// <param name="Alone">Nothing but what is sent counts, on both sides; then <paramref name="Old"/> is needed.</param>
/// <param name="Event">
/// The event to ask about: <c>submit</c>, <c>promote</c>, <c>deploy</c>, <c>monitor</c> or <c>register</c>. Unless
/// said,
/// the gate that each version would meet next, and for one in production the gate to production again.
/// </param>
/// <param name="Target">The environment, where the event has one.</param>
/// <param name="Use">What the versions would be used for.</param>
/// <param name="At">The moment to decide for; now unless given.</param>
/// <param name="Group">Models of this group.</param>
/// <param name="Owner">Versions of this owner.</param>
/// <param name="Tier">Versions of this risk tier; <c>none</c> for those that state none.</param>
/// <param name="States">Versions in these states; unless said, all that are not deprecated or retired.</param>
public sealed record ImpactRequest(
    [property: Required] IReadOnlyList<ImpactPack> New,
    IReadOnlyList<ImpactPack>? Old = null,
    IReadOnlyList<string>? Without = null,
    bool Alone = false,
    string? Event = null,
    string? Target = null,
    string? Use = null,
    DateTimeOffset? At = null,
    string? Group = null,
    string? Owner = null,
    string? Tier = null,
    IReadOnlyList<string>? States = null);

/// <summary>A pack to try: its text, or the name and version of one that the registry has kept.</summary>
/// <param name="Name">The file's name with <paramref name="Source"/>; else the pack's own, <c>ai/baseline</c>.</param>
/// <param name="Source">The whole text.</param>
/// <param name="Version">The version of a pack that was once in force.</param>
public sealed record ImpactPack(
    [property: Required, MaxLength(500)] string Name, string? Source = null, string? Version = null);

/// <summary>How far a run is.</summary>
/// <param name="Done">Versions that were judged.</param>
/// <param name="Of">Versions in all.</param>
/// <param name="Changed">Versions whose outcome changes.</param>
public sealed record ImpactProgress(int Done, int Of, int Changed);

/// <summary>A version whose outcome changes.</summary>
/// <param name="Model"><c>group/name</c>.</param>
/// <param name="Version">The version.</param>
/// <param name="State">Its state.</param>
/// <param name="Tier">Its risk tier; null when it states none.</param>
/// <param name="Owners">Who owns it.</param>
/// <param name="Event">The event that was asked about.</param>
/// <param name="Target">The environment of the event.</param>
/// <param name="Before">What the old policies say: <c>pass</c>, <c>note</c>, <c>warn</c> or <c>block</c>.</param>
/// <param name="After">What the new policies say.</param>
/// <param name="Rules">The rules that say something else.</param>
public sealed record ImpactChange(
    string Model, string Version, string State, string? Tier, IReadOnlyList<string> Owners, string Event,
    string? Target, string Before, string After, IReadOnlyList<ImpactRule> Rules);

/// <summary>A rule that says something else about a version.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Pack">The pack it stands in.</param>
/// <param name="Title">What it holds.</param>
/// <param name="Before">Its verdict; null where the old policies do not have it.</param>
/// <param name="After">Its verdict; null where the new policies do not have it.</param>
/// <param name="EffectBefore">What it did to the gate.</param>
/// <param name="EffectAfter">What it does to the gate.</param>
/// <param name="Missing">
/// The first places of the metadata where evidence is missing; null where nothing is, or where the run had named them
/// for its first thousand changes.
/// </param>
public sealed record ImpactRule(
    string Rule, string Pack, string Title, string? Before, string? After, string EffectBefore, string EffectAfter,
    IReadOnlyList<string>? Missing = null);

/// <summary>Versions counted together: those that a rule, an owner, a tier or a group has in common.</summary>
/// <param name="Name">The rule's id, the owner, the tier or the group.</param>
/// <param name="Title">The rule's title; null for all others.</param>
/// <param name="Tightened">For so many the outcome is stricter; for a rule, its effect.</param>
/// <param name="Loosened">For so many it is milder.</param>
/// <param name="NewlyBlocked">So many are blocked that were not.</param>
/// <param name="NoLongerBlocked">So many were blocked that are not.</param>
public sealed record ImpactCount(
    string Name, string? Title, int Tightened, int Loosened, int NewlyBlocked, int NoLongerBlocked);

/// <summary>A pack that took part.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">SHA-256 (hex) of its source.</param>
public sealed record ImpactPackUsed(string Name, string Version, string Sha256);

/// <summary>What a run came to.</summary>
public sealed record ImpactSummary
{
    /// <summary>Versions that were judged.</summary>
    public required int Versions { get; init; }

    /// <summary>Those whose outcome changes.</summary>
    public required int Changed { get; init; }

    /// <summary>Those for which it is stricter.</summary>
    public required int Tightened { get; init; }

    /// <summary>Those for which it is milder.</summary>
    public required int Loosened { get; init; }

    /// <summary>Those that are blocked and were not.</summary>
    public required int NewlyBlocked { get; init; }

    /// <summary>Those that were blocked and are not.</summary>
    public required int NoLongerBlocked { get; init; }

    /// <summary>Models with a version that is newly blocked.</summary>
    public required int ModelsNewlyBlocked { get; init; }

    /// <summary>Versions of models that the one who asks may not read; they were not judged.</summary>
    public int LeftOut { get; init; }

    /// <summary>Versions whose kept document was out of date, so that their records were read.</summary>
    public int ReadAnew { get; init; }

    /// <summary>By rule: also where the outcome stays, because another rule decides it.</summary>
    public required IReadOnlyList<ImpactCount> Rules { get; init; }

    /// <summary>By owner; a version of two owners counts for both.</summary>
    public required IReadOnlyList<ImpactCount> Owners { get; init; }

    public required IReadOnlyList<ImpactCount> Tiers { get; init; }

    public required IReadOnlyList<ImpactCount> Groups { get; init; }

    /// <summary>The moment that was decided for.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The packs before.</summary>
    public IReadOnlyList<ImpactPackUsed> Old { get; init; } = [];

    /// <summary>The packs after.</summary>
    public IReadOnlyList<ImpactPackUsed> New { get; init; } = [];
}

/// <summary>A line of the stream: one of its members is there.</summary>
/// <param name="Progress">How far it is, about twice a second.</param>
/// <param name="Change">A version whose outcome changes.</param>
/// <param name="Summary">The last line of a run that came to its end.</param>
/// <param name="Failure">The last line of one that did not: what went wrong.</param>
public sealed record ImpactLine(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImpactProgress? Progress = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImpactChange? Change = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImpactSummary? Summary = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Failure = null);

/// <summary>The whole answer at once.</summary>
/// <param name="Changes">The changes, at most 1,000.</param>
/// <param name="IsCut">Whether there are more: the stream and CSV have them all.</param>
/// <param name="Summary">What it came to, over all.</param>
public sealed record ImpactAnswer(IReadOnlyList<ImpactChange> Changes, bool IsCut, ImpactSummary Summary);
