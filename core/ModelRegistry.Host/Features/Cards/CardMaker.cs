using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Client.Cards;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Cards;

/// <summary>Makes the card of a version, from the document that gates read.</summary>
sealed class CardMaker(CardSections sections, EffectiveDocuments documents, TimeProvider clock)
{
    public async Task<ModelCard> OfAsync(FoundVersion found, CancellationToken cancellationToken)
    {
        var declared = JsonNode.Parse(found.Version.Metadata) as JsonObject ?? [];
        var effective = await documents.OfAsync(
            found.Model, found.Version, new GateEvent("monitor", GateEvent.Production), clock.GetUtcNow(),
            cancellationToken);
        var notes = Annotations(found);
        return new(found.ModelName, found.Version.Version, found.Version.State.ToString(),
            [.. sections.Of(effective.Members, declared)
                .Select(section => section with { Annotation = notes.GetValueOrDefault(section.Id) })
                .Select(section => section.Id == "governance" ? WithRecords(section, found) : section)],
            ETags.Of(found.Version), Readme(effective.Records));
    }

    /// <summary>As inspection read it; null until then.</summary>
    static string? Readme(VersionRecords records) =>
        records.Artifacts.FirstOrDefault(artifact => artifact.Path == "README.md")?.Facts is { } facts
        && JsonNode.Parse(facts)?["facts"]?["body"] is JsonValue body && body.TryGetValue<string>(out var text)
            ? text
            : null;

    public static IReadOnlyDictionary<string, string> Annotations(FoundVersion found) =>
        JsonSerializer.Deserialize(found.Version.Annotations, CardsJson.Default.IReadOnlyDictionaryStringString)
        ?? new Dictionary<string, string>();

    static CardSection WithRecords(CardSection section, FoundVersion found)
    {
        var facts = new List<CardFact> { new("State", [found.Version.State.ToString()]) };
        if (found.Version.ManifestDigest is { } digest) facts.Add(new("Manifest digest (SHA-256)", [digest]));
        return section with { Facts = [.. facts, .. section.Facts] };
    }
}
