using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Testing;

/// <summary>
/// Every small change to one pack. What has a name of its own (a list, a parameter, a definition) is changed once, for
/// all who use it, because it stands in the source once.
/// </summary>
sealed class PackVariants(IReadOnlyList<BoundPack> packs)
{
    readonly RuleVariants _rules = new();
    readonly ConditionVariants _conditions = new();
    readonly OperandVariants _operands = new();

    public IEnumerable<Mutation> Of(BoundPack pack) => Applies(pack)
        .Concat(pack.Scope.Symbols.Values.Where(symbol => symbol.Name.Span.Source == pack.Scope.Syntax.Source)
            .OrderBy(symbol => symbol.Name.Span.Start).SelectMany(Named))
        .Concat(pack.Rules.SelectMany(rule => _rules.Of(rule).Select(variant => new Mutation(
            rule.Id, variant.Change, variant.At, [pack with { Rules = [variant.Part] }]))));

    IEnumerable<Mutation> Applies(BoundPack pack)
    {
        if (pack.Applies is not { } when) yield break;
        yield return new(pack.Info.Name, "drop `applies when`", when.Span, [pack with { Applies = null }]);
        foreach (var each in _conditions.Of(when))
            yield return new(pack.Info.Name, each.Change, each.At, [pack with { Applies = each.Part }]);
    }

    /// <summary>What nobody uses cannot be changed with any effect; the linter speaks of it.</summary>
    IEnumerable<Mutation> Named(Symbol symbol) => symbol switch
    {
        ListSymbol list => Values(list, list.Items),
        ParameterSymbol parameter => Values(parameter, parameter.Default),
        DefineSymbol { Body: { } body } define => _conditions.Of(body)
            .Select(each => (each.Change, each.At, Packs: new SymbolChange(define, null, each.Part).In(packs)))
            .Where(each => each.Packs.Count > 0)
            .Select(each => new Mutation(define.Name.Text, each.Change, each.At, each.Packs)),
        _ => [],
    };

    IEnumerable<Mutation> Values(Symbol symbol, Operand value) => _operands.Of(value)
        .Select(each => (each.Change, each.At, Packs: new SymbolChange(symbol, each.Part).In(packs)))
        .Where(each => each.Packs.Count > 0)
        .Select(each => new Mutation(symbol.Name.Text, each.Change, each.At, each.Packs));
}
