using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>Decides an event for a document: every rule of every pack, then the strongest effect.</summary>
sealed class Decider(TypeCatalogue types)
{
    public Decision Decide(IReadOnlyList<BoundPack> packs, JsonElement document, DecisionRequest request)
    {
        var happening = new EventFacts(types).Settle(request.Event);
        var subject = Subject.Of(document);
        var inputs = new Inputs(
            document, request.Previous, EventFacts.Json(happening), request.At, Parameters(packs, request, subject));
        var waivers = new WaiverDesk(
            request.Waivers.Concat(packs.SelectMany(pack => pack.Waivers)), subject, inputs.Today);
        List<RuleResult> results = [];
        List<NotEvaluated> skipped = [];
        List<Obligation> obligations = [];
        foreach (var pack in packs)
        {
            var applies = new Lazy<Judgement>(() => pack.Applies is { } condition
                ? new Interpreter(inputs, types).Judge(condition) : Judgement.Of(true));
            foreach (var rule in pack.Rules)
            {
                var judge = new RuleJudge(rule, pack.Info.Name, inputs, types, happening);
                if (judge.Silence(applies) is { } reason) skipped.Add(new(rule.Id, pack.Info.Name, reason));
                else Add(judge.Judge(applies.Value, waivers), rule);
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

    static Dictionary<ParameterSymbol,
        Value> Parameters(IReadOnlyList<BoundPack> packs, DecisionRequest request, Subject subject)
    {
        Dictionary<ParameterSymbol, Value> values = [];
        foreach (var each in packs.SelectMany(pack => pack.Overrides))
        {
            if (each.Team != (each.Scope == "team" ? request.Team : subject.Group)) continue;
            foreach (var (parameter, operand) in each.Values)
            {
                if (operand is Operand.Constant constant) values[parameter] = constant.Value;
            }
        }

        return values;
    }

    static string Hash(JsonElement document) => Convert.ToHexStringLower(SHA256.HashData(
        document.ValueKind == JsonValueKind.Undefined ? [] : Encoding.UTF8.GetBytes(document.GetRawText())));
}
