using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>The values of variables at a place, innermost first.</summary>
sealed record Frame(Variable Variable, Reading Reading, Frame? Outer)
{
    public static Reading Find(Frame? frame, Variable variable)
    {
        for (var each = frame; each is not null; each = each.Outer)
        {
            if (ReferenceEquals(each.Variable, variable)) return each.Reading;
        }

        throw new InvalidOperationException(
            $"the variable {variable.Name} is not bound"); // the binder lets no such name through
    }
}
