namespace ModelRegistry.Policy.Binding;

/// <summary>The variables that can be named at a place, innermost first.</summary>
sealed record Scope(Variable Variable, Scope? Outer)
{
    public static Variable? Find(Scope? scope, string name)
    {
        for (var each = scope; each is not null; each = each.Outer)
        {
            if (each.Variable.Name == name) return each.Variable;
        }

        return null;
    }

    /// <summary>How many quantifiers stand around a place.</summary>
    public static int Quantifiers(Scope? scope) =>
        scope is null ? 0 : (scope.Variable.IsQuantified ? 1 : 0) + Quantifiers(scope.Outer);
}
