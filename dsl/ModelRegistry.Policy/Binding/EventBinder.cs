using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Binding;

/// <summary>Settles the name of an event and of its target.</summary>
sealed class EventBinder(BindingContext context, PackScope pack)
{
    public (string Name, string? Target)? Bind(EventName name)
    {
        var expressions = new ExpressionBinder(context, pack);
        var bound = expressions.Value(
            new Expression.Text(name.Name.Text, name.Name.Span), null, context.Types.EventNames);
        if (bound is not Operand.Constant { Value: Value.Member known }) return null;
        if (name.Target is null) return (known.Name, null);
        var target = expressions.Value(
            new Expression.Text(name.Target.Text, name.Target.Span), null, context.Types.Environment);
        return target switch
        {
            Operand.Constant { Value: Value.Member environment } => (known.Name, environment.Name),
            Operand.Constant { Value: Value.Text text } => (known.Name, text.Characters),
            _ => null,
        };
    }
}
