using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>The values of parameters that a team, or the model's group, has set for itself.</summary>
static class TeamValues
{
    public static Dictionary<ParameterSymbol, Value> Of(
        IEnumerable<BoundPack> packs, string? team, string? group)
    {
        Dictionary<ParameterSymbol, Value> values = [];
        foreach (var (_, parameter, value) in Overrides(packs, team, group)) values[parameter] = value.Value;
        return values;
    }

    /// <summary>Each value with who set it; the last one of a parameter holds.</summary>
    public static IEnumerable<(BoundOverride By, ParameterSymbol Parameter, Operand.Constant Value)> Overrides(
        IEnumerable<BoundPack> packs, string? team, string? group) =>
        packs.SelectMany(pack => pack.Overrides)
            .Where(each => each.Team == (each.Scope == "team" ? team : group))
            .SelectMany(each => each.Values.Where(value => value.Value is Operand.Constant)
                .Select(value => (each, value.Key, (Operand.Constant)value.Value)));
}
