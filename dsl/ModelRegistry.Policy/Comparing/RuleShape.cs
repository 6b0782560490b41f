using System.Text;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Linting;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Comparing;

/// <summary>
/// All that a rule's verdict depends on, as text: its own clauses, the pack's <c>applies when</c>, and every parameter,
/// list and definition of its pack and of those that the pack imports. Two rules of the same text decide the same.
/// </summary>
static class RuleShape
{
    public static string Of(BoundPack pack)
    {
        var rule = pack.Rules[0];
        var text = new StringBuilder();
        if (pack.Applies is { } applies) text.AppendLine(Written.As(applies.Span));
        foreach (var clause in rule.Syntax.Clauses.Where(clause => clause is not (Clause.Says or Clause.Maps)))
            text.AppendLine(Written.As(clause.Span));
        foreach (var declaration in pack.Scope.Closure().SelectMany(scope => scope.Syntax.Declarations))
        {
            if (declaration is Declaration.Parameter or Declaration.List or Declaration.Define
                or Declaration.Function)
                text.AppendLine(Written.As(declaration.Span));
        }

        return text.ToString();
    }
}
