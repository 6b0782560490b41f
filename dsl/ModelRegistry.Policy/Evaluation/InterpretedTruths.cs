using System.Collections.Immutable;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Testing;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>
/// Truths from the interpreter: for packs that decide a few times only, which are not worth compiling.
/// </summary>
sealed class InterpretedTruths(Inputs inputs, TypeCatalogue types, SeenTruths? seen = null) : ITruths
{
    public Truth Applies(BoundPack pack) =>
        pack.Applies is { } condition ? Interpreter().Judge(condition).Truth : Truth.True;

    public Truth Applies(BoundRule rule) => All(rule.Applies, Interpreter());

    public (Truth Truth, bool Exhausted) Requires(BoundRule rule)
    {
        var interpreter = Interpreter();
        var truth = All(rule.Requires, interpreter);
        return (truth, interpreter.IsExhausted);
    }

    static Truth All(ImmutableArray<Condition> conditions, Interpreter interpreter) =>
        conditions.Select(condition => interpreter.Judge(condition).Truth).DefaultIfEmpty(Truth.True).Min();

    Interpreter Interpreter() => new(inputs, types, explains: false, seen);
}
