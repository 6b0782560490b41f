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
        foreach (var each in packs.SelectMany(pack => pack.Overrides))
        {
            if (each.Team != (each.Scope == "team" ? team : group)) continue;
            foreach (var (parameter, operand) in each.Values)
            {
                if (operand is Operand.Constant constant) values[parameter] = constant.Value;
            }
        }

        return values;
    }
}
