using System.Text.Json;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;

namespace ModelRegistry.Policy.Explaining;

/// <summary>Goes through the rules of a decision with the interpreter, and keeps what it did.</summary>
/// <param name="packs">The packs.</param>
/// <param name="decider">Settles what a decision depends on.</param>
/// <param name="types">The types of paths.</param>
/// <param name="decide">Makes the decision that is explained.</param>
sealed class Explainer(
    IReadOnlyList<BoundPack> packs, Decider decider, TypeCatalogue types,
    Func<JsonElement, DecisionRequest, Decision> decide)
{
    public Explanation Explain(JsonElement document, DecisionRequest request)
    {
        var decision = decide(document, request);
        var inputs = decider.Inputs(packs, document, request);
        var subject = Subject.Of(document);
        var rules = new RuleExplainer(
            decision, inputs, types, new ParameterReader(packs, request.Team ?? subject.Team, subject.Group),
            Grants(request, subject));
        var explained = packs.SelectMany(pack => pack.Rules.Select(rule => rules.Explain(pack, rule))).ToList();
        return new()
        {
            Outcome = decision.Outcome,
            Summary = new SummaryWords().Of(decision, explained),
            Event = decision.Event,
            At = decision.At,
            Document = decision.Document,
            Packs = decision.Packs,
            Rules = explained,
            WaiverFindings = decision.WaiverFindings,
        };
    }

    IReadOnlyList<WaiverGrant> Grants(DecisionRequest request, Subject subject) =>
    [
        .. request.Waivers.Concat(packs.SelectMany(pack => pack.Waivers))
            .Where(grant => grant.Model == subject.Model),
    ];
}
