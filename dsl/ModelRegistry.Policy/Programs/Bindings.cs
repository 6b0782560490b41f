using System.Linq.Expressions;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Documents;

namespace ModelRegistry.Policy.Programs;

/// <summary>What a variable is in compiled code: a cell, and for an item its row. Innermost first.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Cell">Its value.</param>
/// <param name="Row">The cells that its row is part of; null for an argument.</param>
/// <param name="Start">Where the row begins.</param>
/// <param name="Shape">How the row is laid out; null where it has one cell.</param>
/// <param name="Outer">The variables around it.</param>
sealed record Bindings(
    Variable Variable, Expression Cell, Expression? Row, Expression? Start, ItemShape? Shape, Bindings? Outer)
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
