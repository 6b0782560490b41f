using System.Text.Json;
using ModelRegistry.Data.Models;
using ModelRegistry.Host.Governance.Facts;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Versions;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// Asks the policies whether an event may happen to a version. Missing evidence blocks. The same packs, document,
/// waivers and moment give the same decision, byte for byte.
/// </summary>
sealed class PolicyGate(EffectiveDocuments documents, PackShelf shelf, TimeProvider clock)
{
    /// <summary>Decides, and keeps nothing.</summary>
    public async Task<GateDecision> DecideAsync(
        ModelRecord model, VersionRecord version, GateEvent at, CancellationToken cancellationToken,
        DateTimeOffset? moment = null)
    {
        var now = moment ?? clock.GetUtcNow();
        var packs = await shelf.CurrentAsync(cancellationToken);
        var document = await documents.OfAsync(model, version, at, now, cancellationToken);
        var previous = await documents.PreviousAsync(model, version, now, cancellationToken);
        return Decide(packs, document, previous, at, now);
    }

    /// <summary>Decides whether a version that is not there yet may be registered by its author.</summary>
    public async Task<GateDecision> RegisterAsync(
        RegistrationPlace place, VersionRecord version, string actor, CancellationToken cancellationToken)
    {
        var (at, now) = (new GateEvent(GateEvent.Register, Actor: actor), clock.GetUtcNow());
        var packs = await shelf.AtAsync(place.PackRevision, cancellationToken);
        var document = await documents.OfNewAsync(place, version, actor, at, now, cancellationToken);
        var previous = place.HasProduction
            ? await documents.PreviousAsync(place.Model, version, now, cancellationToken)
            : null;
        return Decide(packs, document, previous, at, now);
    }

    /// <summary>The same for a document that is at hand: several events of one version.</summary>
    public static GateDecision Decide(
        PacksInForce packs, EffectiveDocument document, EffectiveDocument? previous, GateEvent at,
        DateTimeOffset now) =>
        Decide(packs.For(at.Target, document.Records.Model.Group, document.Records.Model.Name), document, previous, at,
            now);

    /// <summary>The same by a set that was chosen already.</summary>
    public static GateDecision Decide(
        SetInForce set, EffectiveDocument document, EffectiveDocument? previous, GateEvent at, DateTimeOffset now)
    {
        var inputs = new DecisionInputs(
            Parse(document.Text), previous is null ? null : Parse(previous.Text),
            ExceptionFacts.Waivers(document.Records));
        var asked = new PolicyEvent(at.Name, at.Target, at.Actor, at.Use, document.Records.Version.CreatedAt);
        return new(at, document, inputs, Evaluate(set.Policies, inputs, asked, now), set);
    }

    public static Decision Evaluate(PolicySet policies, DecisionInputs inputs, PolicyEvent at, DateTimeOffset now) =>
        policies.Evaluate(inputs.Document, Request(inputs, at, now));

    /// <summary>What the policies are asked, besides the document.</summary>
    public static DecisionRequest Request(DecisionInputs inputs, PolicyEvent at, DateTimeOffset now) => new(at, now)
    {
        Previous = inputs.Previous,
        Waivers = inputs.Waivers,
        GateDeclaredOpen = at.Name == GateEvent.Register,      // a draft needs no policy that lets it in
    };

    /// <summary>An outcome or a verdict as decisions spell it.</summary>
    public static string Wire(Enum value) => value.ToString().ToLowerInvariant();

    static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
