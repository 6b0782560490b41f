using System.Text.Json;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>Finds the rules of which absent evidence keeps anybody from telling whether they apply.</summary>
sealed class DoubtFinder(IReadOnlyList<BoundPack> packs, Decider decider, TypeCatalogue types)
{
    public IReadOnlyList<RuleDoubt> Find(JsonElement document, DecisionRequest request)
    {
        var inputs = decider.Inputs(packs, document, request);
        return
        [
            .. from pack in packs
               from rule in pack.Rules
               where RuleLevels.Of(rule, inputs.Happening) is not null
                   && !(rule.Retired is { } day && inputs.Today >= day)
               let doubt = Applies(pack, rule, inputs)
               where doubt.Truth == Truth.Unknown
               select new RuleDoubt(pack.Info.Name, rule.Id, [.. doubt.Missing.Select(each => each.Path).Distinct()]),
        ];
    }

    Judgement Applies(BoundPack pack, BoundRule rule, Inputs inputs)
    {
        var interpreter = new Interpreter(inputs, types);
        return Judgement.All(rule.Applies.Prepend(pack.Applies).OfType<Condition>()
            .Select(applies => interpreter.Judge(applies)));
    }
}
