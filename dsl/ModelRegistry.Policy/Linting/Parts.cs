using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Linting;

/// <summary>Ways through a bound condition.</summary>
static class Parts
{
    /// <summary>The condition and all that it is made of; definitions that it calls are not entered.</summary>
    public static IEnumerable<Condition> Within(Condition condition) =>
        Children(condition).SelectMany(Within).Prepend(condition);

    /// <summary>The conditions that must all hold, conditional ones included.</summary>
    public static IEnumerable<Condition> Required(Condition condition) => condition switch
    {
        Condition.All all => all.Parts.SelectMany(Required),
        Condition.IfThen choice => Required(choice.Then),
        _ => [condition],
    };

    /// <summary>The conditions that hold at once whenever the whole holds.</summary>
    public static IEnumerable<Condition> Together(Condition condition) => condition is Condition.All all
        ? all.Parts.SelectMany(Together) : [condition];

    /// <summary>The values that stand in a condition itself.</summary>
    public static IEnumerable<Operand> Operands(Condition condition) => condition switch
    {
        Condition.Compare compare => [compare.Left, compare.Right],
        Condition.Between between => [between.Value, between.Low, between.High],
        Condition.Within within => [within.Value, within.Distance, within.Anchor],
        Condition.Test test => [test.Value],
        Condition.HasFormat format => [format.Value],
        Condition.IsTrue value => [value.Value],
        Condition.Call call => call.Arguments,
        _ => [],
    };

    /// <summary>A value and all that it is made of.</summary>
    public static IEnumerable<Operand> Within(Operand operand) => (operand switch
    {
        Operand.Many many => many.Items,
        Operand.Arithmetic sum => [sum.Left, sum.Right],
        Operand.Otherwise otherwise => [otherwise.Value, otherwise.Fallback],
        Operand.Call call => call.Arguments,
        Operand.HostCall call => call.Arguments,
        Operand.AgeOf age => [age.Since],
        _ => (IEnumerable<Operand>)[],
    }).SelectMany(Within).Prepend(operand);

    /// <summary>How a path is written; null for any other value.</summary>
    public static string? Path(Operand operand) => operand switch
    {
        Operand.Field field => string.Join('.', field.Steps),
        Operand.Local local => string.Join('.', local.Steps.Prepend(local.Variable.Name)),
        _ => null,
    };

    static IEnumerable<Condition> Children(Condition condition) => condition switch
    {
        Condition.All all => all.Parts,
        Condition.Any any => any.Parts,
        Condition.Not not => [not.Operand],
        Condition.IfThen choice => [choice.If, choice.Then],
        Condition.Every every => every.Where is null ? [every.Body] : [every.Where, every.Body],
        Condition.Some { Where: { } where } => [where],
        Condition.Count { Where: { } where } => [where],
        _ => Operands(condition).SelectMany(Within).OfType<Operand.Truth>().Select(truth => truth.Condition),
    };
}
