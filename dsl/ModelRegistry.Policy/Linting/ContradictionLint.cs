using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Linting;

/// <summary>L0106: conditions that must hold together and cannot, so that what they guard is never reached.</summary>
sealed class ContradictionLint : ILint
{
    readonly Ordering _ordering = new();

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
    [
        .. subject.Pack.Rules.SelectMany(rule =>
            Check(rule.Requires.SelectMany(Parts.Together), "this can never pass")),
        .. subject.Pack.Rules.SelectMany(rule =>
            Check(rule.Applies.SelectMany(Parts.Together), "this rule never applies")),
        .. subject.Conditions.SelectMany(Parts.Within).SelectMany(Inner),
    ];

    IEnumerable<Diagnostic> Inner(Condition condition) => condition switch
    {
        Condition.Every { Where: { } where } => Check(Parts.Together(where), "nothing is ever chosen"),
        Condition.Some { Where: { } where } => Check(Parts.Together(where), "nothing is ever chosen"),
        Condition.Count { Where: { } where } => Check(Parts.Together(where), "nothing is ever chosen"),
        Condition.Any any => any.Parts.SelectMany(part => Check(Parts.Together(part), "this part never holds")),
        Condition.IfThen choice => Check(Parts.Together(choice.If), "this is never asked"),
        _ => [],
    };

    IEnumerable<Diagnostic> Check(IEnumerable<Condition> together, string message)
    {
        List<(string Path, Condition Condition)> seen = [];
        foreach (var condition in together)
        {
            var path = Subject(condition) is { } subject ? Parts.Path(subject) : null;
            if (path is null) continue;
            var earlier = seen.Where(each => each.Path == path).Select(each => each.Condition)
                .FirstOrDefault(each => Excludes(each, condition) || Excludes(condition, each));
            if (earlier is not null)
            {
                yield return Diagnostic
                    .Warning("L0106", message, condition.Span, $"`{path}` cannot be this ...")
                    .Beside(earlier.Span, "... and this at once");
            }

            seen.Add((path, condition));
        }
    }

    static Operand? Subject(Condition condition) => condition switch
    {
        Condition.Compare compare => compare.Left,
        Condition.Test test => test.Value,
        _ => null,
    };

    bool Excludes(Condition left, Condition right) => (left, right) switch
    {
        (Condition.Test { Kind: ValueTest.Missing }, Condition.Compare or Condition.Test { Kind: ValueTest.Present }) =>
            true,
        (Condition.Compare { Relation: Relation.Is, Right: Operand.Constant a },
            Condition.Compare { Relation: Relation.Is, Right: Operand.Constant b }) => Differs(a.Value, b.Value),
        (Condition.Compare { Relation: Relation.Is, Right: Operand.Constant a },
            Condition.Compare { Relation: Relation.IsNot, Right: Operand.Constant b }) => a.Value == b.Value,
        (Condition.Compare { Relation: Relation.AtLeast or Relation.More or Relation.Is, Right: Operand.Constant low },
            Condition.Compare { Relation: Relation.AtMost or Relation.Less or Relation.Is,
                Right: Operand.Constant high }) =>
            _ordering.Compare(low.Value, high.Value) is { Min: > 0 },
        _ => false,
    };

    bool Differs(Value left, Value right) => left is Value.Text or Value.Flag
        ? left != right
        : _ordering.Compare(left, right) is { } range && (range.Min > 0 || range.Max < 0);
}
