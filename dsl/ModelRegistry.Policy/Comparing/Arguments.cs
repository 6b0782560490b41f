using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Comparing;

/// <summary>Puts values in the place of variables, in the body of a definition or of a quantifier.</summary>
sealed class Arguments : Rewriter
{
    readonly Dictionary<Variable, Operand> _values = [];

    public Arguments(Condition.Call call)
    {
        for (var i = 0; i < call.Arguments.Length; i++) _values[call.Define.Parameters[i]] = call.Arguments[i];
    }

    public Arguments(Variable variable, Operand value) => _values[variable] = value;

    public override Operand Rewrite(Operand operand) =>
        operand is Operand.Local local && _values.TryGetValue(local.Variable, out var value)
            ? Followed(value, local) : base.Rewrite(operand);

    /// <summary>A field of what stands for the variable.</summary>
    static Operand Followed(Operand value, Operand.Local local) => (value, local.Steps) switch
    {
        (_, []) => value,
        (Operand.Field field, var steps) => field with { Steps = [.. field.Steps, .. steps], Type = local.Type },
        (Operand.Local other, var steps) => other with { Steps = [.. other.Steps, .. steps], Type = local.Type },
        _ => local,
    };
}
