using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Linting;

/// <summary>L0105: a rule that passes because there is nothing to check.</summary>
sealed class VacuityLint : ILint
{
    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject.Pack.Rules.SelectMany(rule => Check(subject, rule));

    static IEnumerable<Diagnostic> Check(LintSubject subject, BoundRule rule)
    {
        var guards = rule.Requires.SelectMany(Guards).ToList();
        return rule.Requires.SelectMany(require => Check(subject, rule, require, guards));
    }

    /// <summary>What a condition asks for holds for what is asked beside it, and behind its <c>then</c>.</summary>
    static IEnumerable<Diagnostic> Check(
        LintSubject subject, BoundRule rule, Condition condition, List<Guard> guards) => condition switch
    {
        Condition.All all => all.Parts.SelectMany(part => Check(subject, rule, part, guards)),
        Condition.IfThen choice =>
            Check(subject, rule, choice.Then, [.. guards, .. Guards(choice.If), .. Guards(choice.Then)]),
        Condition.Every every when Path(every.Collection) is { } path
            && !guards.Exists(guard => guard.Path == path && (guard.Chooses || every.Where is null)) =>
            [Warning(rule, every, path) with { Vacuity = Probe(subject, rule, every) }],
        _ => [],
    };

    static Diagnostic Warning(BoundRule rule, Condition.Every every, string path)
    {
        var noun = every.Variable.Name;
        if (every.Where is not { } where)
        {
            return Diagnostic
                .Warning("L0105", $"this passes when there is no {noun} at all", every.Collection.Span,
                    "this may be empty")
                .Help($"add `require {path} is not empty`, or silence with `# lint: allow L0105 because ...`")
                .Offer($"add `require {path} is not empty`", Required(rule, $"{path} is not empty"));
        }

        var kind = Kind(where) ?? noun;
        return Diagnostic
            .Warning("L0105", $"this passes when there is no {kind} at all", where.Span, $"no {noun} may match this")
            .Help($"add `require some {noun} in {path} where {where.Span.Text}`, "
                + "or silence with `# lint: allow L0105 because ...`")
            .Offer($"add `require some {noun} ...`",
                Required(rule, $"some {noun} in {path} where {Written.As(where.Span)}"));
    }

    /// <summary>The kind of item that a choice is about, where it names one: <c>container</c>.</summary>
    static string? Kind(Condition? where) => where is Condition.Compare { Relation: Relation.Is,
        Right: Operand.Constant { Value: Value.Member member } } ? member.Name : null;

    static VacuityProbe Probe(LintSubject subject, BoundRule rule, Condition.Every every) => new(
        subject.Pack, rule, every,
        Kind(every.Where) is { } kind ? $"{kind} {every.Variable.Name}" : every.Variable.Name, subject.Context.Types);

    /// <summary>In YAML requirements are a list that exists already, so nothing is offered there.</summary>
    static TextEdit? Required(BoundRule rule, string condition) =>
        PackSource.IsYamlName(rule.Syntax.Span.Source.Name) ? null
            : AddedLine.Of(rule.Syntax, "require", condition);

    static IEnumerable<Guard> Guards(Condition condition) => Parts.Together(condition).Select(Of).OfType<Guard>();

    /// <summary>The collection that a condition keeps from being empty.</summary>
    static Guard? Of(Condition condition) => condition switch
    {
        Condition.Some some => new(Path(some.Collection), some.Where is not null),
        Condition.Count { Quantity: not Quantity.AtMost } count => new(Path(count.Collection), count.Where is not null),
        Condition.Test { Kind: ValueTest.Empty, Negated: true } test => new(Path(test.Value), false),
        _ => null,
    };

    static string? Path(Operand operand) =>
        operand is Operand.Local { Steps.IsEmpty: true } ? null : Parts.Path(operand);

    /// <summary>Something of a collection is there; where it chooses, something that was chosen.</summary>
    sealed record Guard(string? Path, bool Chooses);
}
