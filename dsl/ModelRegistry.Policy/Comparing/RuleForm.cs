using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Comparing;

/// <summary>
/// A rule in its normal form: what it applies to, and what it requires, each as parts that all have to hold.
/// </summary>
sealed record RuleForm(IReadOnlyDictionary<string, Condition> Applies, IReadOnlyDictionary<string, Condition> Requires)
{
    public static RuleForm Of(BoundPack pack)
    {
        var rule = pack.Rules[0];
        return new(Parts(rule.Applies.Prepend(pack.Applies).OfType<Condition>()), Parts(rule.Requires));
    }

    public IEnumerable<Condition> All => Applies.Values.Concat(Requires.Values);

    static Dictionary<string, Condition> Parts(IEnumerable<Condition> conditions)
    {
        var lowering = new Lowering();
        Dictionary<string, Condition> parts = new(StringComparer.Ordinal);
        foreach (var part in conditions.SelectMany(lowering.Parts)) parts.TryAdd(NormalForm.Of(part), part);
        return parts;
    }
}
