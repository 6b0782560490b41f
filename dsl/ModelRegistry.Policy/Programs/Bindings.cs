using System.Linq.Expressions;
using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Programs;

/// <summary>
/// What a variable is in compiled code: a cell, and for a record where its members are. Innermost first.
/// </summary>
/// <param name="Variable">The variable.</param>
/// <param name="Cell">Its value.</param>
/// <param name="Record">Where its members are; null for what has none.</param>
/// <param name="Outer">The variables around it.</param>
sealed record Bindings(Variable Variable, Expression Cell, RecordPlace? Record, Bindings? Outer)
{
    public static Bindings Find(Bindings? bindings, Variable variable)
    {
        for (var each = bindings; each is not null; each = each.Outer)
        {
            if (ReferenceEquals(each.Variable, variable)) return each;
        }

        throw new InvalidOperationException(
            $"the variable {variable.Name} is not bound"); // the binder lets no such name through
    }
}
