using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Testing;

/// <summary>
/// Puts another value, list or condition in the place of one that has a name, wherever it is used.
/// </summary>
sealed class SymbolChange(Symbol symbol, Operand? value, Condition? body = null) : Rewriter
{
    bool _isUsed;

    /// <summary>The rules that use it, changed, each in its own pack; packs that do not use it are left out.</summary>
    public IReadOnlyList<BoundPack> In(IReadOnlyList<BoundPack> packs) =>
        [.. packs.Select(In).OfType<BoundPack>()];

    BoundPack? In(BoundPack pack)
    {
        _isUsed = false;
        var applies = pack.Applies is { } condition ? Rewrite(condition) : null;
        var everywhere = _isUsed;
        List<BoundRule> rules = [];
        foreach (var rule in pack.Rules)
        {
            _isUsed = everywhere;
            var changed = rule with
            {
                Applies = [.. rule.Applies.Select(Rewrite)], Requires = [.. rule.Requires.Select(Rewrite)],
            };
            if (_isUsed) rules.Add(changed);
        }

        return rules.Count == 0 ? null : pack with { Applies = applies, Rules = [.. rules] };
    }

    public override Operand Rewrite(Operand operand)
    {
        var isIt = operand is Operand.Parameter parameter && parameter.Symbol == symbol
            || operand is Operand.Named list && list.Symbol == symbol;
        if (!isIt || value is null) return base.Rewrite(operand);
        _isUsed = true;
        return value;
    }

    public override Condition Rewrite(Condition condition)
    {
        if (condition is not Condition.Call call || call.Define.Declaration != (symbol as DefineSymbol)?.Declaration
            || body is null)
        {
            return base.Rewrite(condition);
        }

        _isUsed = true;
        return call with { Define = new(call.Define.Declaration) { Parameters = call.Define.Parameters, Body = body } };
    }
}
