using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Testing;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>Decides an event for a document: every rule of every pack, then the strongest effect.</summary>
sealed class Decider(TypeCatalogue types)
{
    /// <summary>Decides with the interpreter alone, and lets somebody see what each condition came to.</summary>
    public Decision Decide(
        IReadOnlyList<BoundPack> packs, JsonElement document, DecisionRequest request, SeenTruths? seen = null) =>
        Decide(packs, document, request, inputs => new InterpretedTruths(inputs, types, seen));

    public Decision Decide(
        IReadOnlyList<BoundPack> packs, JsonElement document, DecisionRequest request, Func<Inputs, ITruths> ask)
    {
        var subject = Subject.Of(document);
        var inputs = Inputs(packs, document, request);
        var happening = inputs.Happening;
        var truths = ask(inputs);
        var waivers = new WaiverDesk(
            request.Waivers.Concat(packs.SelectMany(pack => pack.Waivers)), subject, inputs.Today);
        List<RuleResult> results = [];
        List<NotEvaluated> skipped = [];
        List<Obligation> obligations = [];
        foreach (var pack in packs)
        {
            foreach (var rule in pack.Rules)
            {
                var judge = new RuleJudge(rule, pack, inputs, types, happening, truths);
                if (judge.Silence() is { } reason) skipped.Add(new(rule.Id, pack.Info.Name, reason));
                else Add(judge.Judge(waivers), rule);
            }
        }

        waivers.ReportUnused(
            packs.SelectMany(pack => pack.Rules).Select(rule => rule.Id), results.Select(result => result.Id)
            .ToHashSet(StringComparer.Ordinal));
        var uncovered = results.Count == 0 && !request.GateDeclaredOpen;
        return new()
        {
            Outcome = uncovered ? Outcome.Block : results.Select(result => result.Effect).DefaultIfEmpty(Outcome.Pass)
                .Max(),
            Reason = uncovered ? "no policy covered this event" : null,
            Event = happening,
            At = request.At,
            Document = new(subject.Model, subject.Version, Hash(document)),
            Packs = [.. packs.Select(pack => new DecisionPack(pack.Info.Name, pack.Info.Version, pack.Info.Sha256))],
            Functions = Functions(packs),
            Rules = results,
            Obligations = obligations,
            NotEvaluated = skipped,
            WaiverFindings = waivers.Findings,
        };

        void Add(RuleResult result, BoundRule rule)
        {
            results.Add(result);
            if (result.Verdict is not (Verdict.Pass or Verdict.Waived)) obligations.AddRange(
                rule.Info.Obliges.Select(name => new Obligation(name, rule.Id)));
        }
    }

    static List<DecisionFunction>? Functions(IReadOnlyList<BoundPack> packs)
    {
        List<DecisionFunction> all = [.. packs.SelectMany(pack => pack.Scope.Symbols.Values).OfType<FunctionSymbol>()
            .Select(each => new DecisionFunction(
                each.Name.Text, each.Offered?.Version ?? each.Declaration.Version, each.Offered?.Sha256))
            .Distinct().OrderBy(each => each.Name, StringComparer.Ordinal)
            .ThenBy(each => each.Version, StringComparer.Ordinal)];
        return all.Count == 0 ? null : all;
    }

    /// <summary>All that a decision depends on, with the values that a team has set for itself.</summary>
    public Inputs Inputs(IReadOnlyList<BoundPack> packs, JsonElement document, DecisionRequest request)
    {
        var happening = new EventFacts(types).Settle(request.Event);
        var subject = Subject.Of(document);
        return new(
            document, request.Previous, EventFacts.Json(happening), request.At,
            TeamValues.Of(packs, request.Team ?? subject.Team, subject.Group), happening)
        {
            Calls = new() { Assumed = request.Assumed },
        };
    }

    static string Hash(JsonElement document) => Convert.ToHexStringLower(SHA256.HashData(
        document.ValueKind == JsonValueKind.Undefined ? [] : Encoding.UTF8.GetBytes(document.GetRawText())));
}
