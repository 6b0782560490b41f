using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Binding;

/// <summary>Whether a name occurs in a condition or value as a path's first part.</summary>
sealed class Mentions(string name)
{
    public bool In(Expression? expression) => expression switch
    {
        null => false,
        Expression.Or or => or.Parts.Any(In),
        Expression.And and => and.Parts.Any(In),
        Expression.Not not => In(not.Operand),
        Expression.IfThen choice => In(choice.Condition) || In(choice.Consequence),
        Expression.Every every => In(every.Collection) || In(every.Where) || In(every.Body),
        Expression.Some some => In(some.Collection) || In(some.Where),
        Expression.Count count => In(count.Collection) || In(count.Where),
        Expression.Compare compare => In(compare.Left) || In(compare.Right),
        Expression.Between between => In(between.Value) || In(between.Low) || In(between.High),
        Expression.Within within => In(within.Value) || In(within.Distance) || In(within.Anchor),
        Expression.Test test => In(test.Value),
        Expression.HasFormat format => In(format.Value),
        Expression.Arithmetic sum => In(sum.Left) || In(sum.Right),
        Expression.Negate negate => In(negate.Operand),
        Expression.Otherwise otherwise => In(otherwise.Value) || In(otherwise.Fallback),
        Expression.Path path => In(path.Name),
        Expression.AgeOf age => In(age.Name),
        Expression.Call call => call.Arguments.Any(In),
        Expression.Parenthesised inner => In(inner.Inner),
        Expression.Set set => set.Items.Any(In),
        Expression.List list => list.Items.Any(In),
        _ => false,
    };

    bool In(PathName path) => path.Parts[0].Text == name;
}
