using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Linting;

/// <summary>
/// L0104: a comparison with the same answer for every model. L0106: a fallback or a branch that is never reached.
/// </summary>
sealed class ConstantLint : ILint
{
    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var condition in subject.Conditions.SelectMany(Parts.Within))
        {
            if (Answer(condition) is { } answer) yield return Always(condition, answer);
            foreach (var fallback in Parts.Operands(condition).SelectMany(Parts.Within).OfType<Operand.Otherwise>())
            {
                if (IsFixed(fallback.Value)) yield return Diagnostic
                    .Warning("L0106", "this fallback is never used", fallback.Fallback.Span,
                        "what stands before it is never missing")
                    .Help("take `otherwise` away");
            }
        }
    }

    static Diagnostic Always(Condition condition, string answer) => Diagnostic
        .Warning("L0104", $"this is {answer}", condition.Span, "the same for every model")
        .Help("compare a field of the metadata, or take this away");

    static string? Answer(Condition condition) => condition switch
    {
        Condition.IsTrue { Value: Operand.Constant { Value: Value.Flag flag } } => flag.IsTrue ? True : False,
        Condition.Compare { Left: var left, Right: var right } when IsFixed(left) && IsFixed(right) =>
            "decided already",
        Condition.Compare { Left: var left, Right: var right }
            when Parts.Path(left) is { } path && path == Parts.Path(right) => "a comparison with itself",
        Condition.Compare { Relation: Relation.OneOf, Right: Operand.Many { Items.IsEmpty: true } } => False,
        Condition.Compare { Relation: Relation.NotOneOf, Right: Operand.Many { Items.IsEmpty: true } } => True,
        Condition.Compare { Right: Operand.Constant { Value: var limit } } compare
            when Range(compare.Left) is { } range => Within(range, compare.Relation, limit),
        _ => null,
    };

    /// <summary>The least and the greatest value that there can be; the greatest is null where nothing is.</summary>
    static (Value Least, Value? Greatest)? Range(Operand operand) => operand switch
    {
        Operand.Field or Operand.Local when operand.Type is ScalarType { Kind: ScalarKind.Percent } =>
            (new Value.Percent(0), new Value.Percent(1)),
        Operand.Field or Operand.Local when operand.Type is EnumType { Ordered: true,
            Values: [var first, .., var last] } named =>
            (new Value.Member(first.Name, 0), new Value.Member(last.Name, named.Values.Count - 1)),
        Operand.Call { Function: Function.Count } => (new Value.Number(0), null),
        _ => null,
    };

    static string? Within((Value Least, Value? Greatest) range, Relation relation, Value limit)
    {
        var order = new Ordering();
        var toLeast = order.Compare(limit, range.Least)?.Min ?? 1;
        var toGreatest = range.Greatest is null ? -1 : order.Compare(limit, range.Greatest)?.Max ?? -1;
        return (relation, toLeast, toGreatest) switch
        {
            (Relation.AtLeast, <= 0, _) or (Relation.AtMost, _, >= 0) => True,
            (Relation.More, < 0, _) or (Relation.Less, _, > 0) => True,
            (Relation.Less, <= 0, _) or (Relation.More, _, >= 0) => False,
            (Relation.AtMost, < 0, _) or (Relation.AtLeast, _, > 0) => False,
            (Relation.Is, < 0, _) or (Relation.Is, _, > 0) => False,
            _ => null,
        };
    }

    static bool IsFixed(Operand operand) => Parts.Within(operand).All(each => each
        is Operand.Constant or Operand.Many or Operand.Arithmetic or Operand.Named
        or Operand.Call { Function: not (Function.Today or Function.Now) });

    const string True = "always true";
    const string False = "never true";
}
