using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Explaining;

/// <summary>What the parameters of a rule are at a decision, and who says so.</summary>
sealed class ParameterReader(IReadOnlyList<BoundPack> packs, string? team, string? group)
{
    readonly Display _display = new();

    public IReadOnlyList<ExplainedParameter> Of(BoundRule rule) =>
        [.. rule.Parameters.OrderBy(parameter => parameter.Name.Text, StringComparer.Ordinal).Select(Of)];

    ExplainedParameter Of(ParameterSymbol parameter)
    {
        var own = Show(parameter.Default);
        var at = SourceRange.Of(parameter.Declaration.Span);
        var set = TeamValues.Overrides(packs, team, group).LastOrDefault(each => each.Parameter == parameter);
        return set.By is not { } by
            ? new(parameter.Name.Text, own, own, at, null)
            : new(parameter.Name.Text, Show(set.Value), own, at,
                new(by.Scope, by.Team, SourceRange.Of(set.Value.Span)));
    }

    string Show(Operand operand) => _display.Show(operand switch
    {
        Operand.Constant constant => constant.Value,
        Operand.Many many => new Value.Many([.. many.Items.OfType<Operand.Constant>().Select(item => item.Value)]),
        _ => new Value.Text(Linting.Written.As(operand.Span)),
    });
}
