using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace ModelRegistry.Client.Governance;

/// <summary>
/// Asks why the policies say what they say; nothing is recorded. It is about a recorded decision, a version as the
/// registry knows it, or metadata of which nothing is on record: one of the three.
/// </summary>
/// <param name="Decision">The id of a recorded decision, which is made again from what was kept with it.</param>
/// <param name="Event"><c>register</c>, <c>submit</c>, <c>promote</c>, <c>deploy</c> or <c>monitor</c>.</param>
/// <param name="Target">The environment, where the event has one.</param>
/// <param name="Model"><c>group/name</c>, with <paramref name="Version"/>.</param>
/// <param name="Version">The version of the model.</param>
/// <param name="Metadata">Metadata as it would be declared, in place of a model.</param>
/// <param name="At">The moment to decide for; now unless given.</param>
/// <param name="Use">What it would be used for.</param>
/// <param name="DeploymentTarget">For <c>deploy</c>: the target, an item of <c>deployment.targets</c>.</param>
/// <param name="Packs">Packs to ask in place of those in force, at most 32.</param>
/// <param name="Team">Whose own values of parameters hold, where packs are given.</param>
/// <param name="Rules">Only these rules; all unless given.</param>
/// <param name="Trees">Whether every condition is sent with the values that it looked at.</param>
public sealed record ExplainRequest(
    Guid? Decision = null,
    string? Event = null,
    string? Target = null,
    string? Model = null,
    string? Version = null,
    JsonElement? Metadata = null,
    DateTimeOffset? At = null,
    string? Use = null,
    JsonElement? DeploymentTarget = null,
    IReadOnlyList<PackText>? Packs = null,
    string? Team = null,
    IReadOnlyList<string>? Rules = null,
    bool Trees = true);

/// <summary>The text of a policy pack.</summary>
/// <param name="Name">
/// The file's name, as answers show it; one that ends in <c>.yaml</c> or <c>.yml</c> is read as YAML.
/// </param>
/// <param name="Text">The whole file.</param>
public sealed record PackText([property: Required] string Name, [property: Required] string Text);

/// <summary>Why the policies say what they say.</summary>
/// <param name="Outcome"><c>pass</c>, <c>note</c>, <c>warn</c> or <c>block</c>.</param>
/// <param name="Text">A summary and a paragraph a rule, for people.</param>
/// <param name="Explanation">
/// The same as JSON: every rule with its paragraph, the conditions with the values that they looked at, and where they
/// stand.
/// </param>
/// <param name="Decision">The recorded decision that it is about; null where nothing was recorded.</param>
/// <param name="Same">
/// For a recorded decision, whether it came out the same, byte for byte; null where nothing was recorded.
/// </param>
public sealed record ExplainAnswer(
    string Outcome, string Text, JsonElement Explanation, Guid? Decision = null, bool? Same = null);

/// <summary>
/// Asks for a <c>sample</c> block in the policy language made from a version as the registry knows it.
/// </summary>
/// <param name="Model"><c>group/name</c>.</param>
/// <param name="Version">The version of the model.</param>
/// <param name="Name">What the sample is called; made from model and version unless given.</param>
/// <param name="All">Everything that the metadata holds, not only what some rule reads.</param>
/// <param name="At">As of this moment; now unless given.</param>
/// <param name="Packs">The packs whose rules count, in place of those in force, at most 32.</param>
public sealed record SampleRequest(
    [property: Required] string Model,
    [property: Required] string Version,
    string? Name = null,
    bool All = false,
    DateTimeOffset? At = null,
    IReadOnlyList<PackText>? Packs = null);

/// <summary>A <c>sample</c> block. People in it are stand-ins.</summary>
/// <param name="Text">The block in the policy language.</param>
/// <param name="Name">What it is called.</param>
/// <param name="StandIns">How many people stand-ins were put for.</param>
/// <param name="LeftOut">What could not be written, each with the reason.</param>
/// <param name="Differs">
/// The events at which some rule judges the sample otherwise than the version, each with the rules; empty as it should
/// be.
/// </param>
public sealed record SampleAnswer(
    string Text, string Name, int StandIns, IReadOnlyList<string> LeftOut, IReadOnlyList<string> Differs);
