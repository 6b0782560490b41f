using System.Text.Json;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// What a decision was made from, besides the packs and what the decision itself names (event, moment): kept with it,
/// so that the same packs give the same bytes again.
/// </summary>
/// <param name="Document">The effective document, canonical JSON.</param>
/// <param name="Previous">The document of the version then in production; null when there was none.</param>
/// <param name="Waivers">The exceptions on record.</param>
sealed record DecisionInputs(JsonElement Document, JsonElement? Previous, IReadOnlyList<WaiverGrant> Waivers);
