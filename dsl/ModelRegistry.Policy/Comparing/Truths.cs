using System.Text.Json;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Comparing;

/// <summary>What normal forms come to.</summary>
sealed class Truths(TypeCatalogue types)
{
    readonly Dictionary<ParameterSymbol, Value> _none = [];

    public Truth Of(IEnumerable<Condition> parts, Probe probe)
    {
        var happening = new EventFacts(types).Settle(probe.Event);
        JsonElement? previous = probe.Previous is null ? null : Probe.Json(probe.Previous);
        var inputs = new Inputs(
            Probe.Json(probe.Document), previous, EventFacts.Json(happening), probe.At, _none, happening);
        var interpreter = new Interpreter(inputs, types, explains: false);
        return parts.Select(part => interpreter.Judge(part).Truth).DefaultIfEmpty(Truth.True).Min();
    }
}
