using System.Collections.Immutable;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Linting;

/// <summary>L0107: something that is said twice where once is enough, often a slip of a copied line.</summary>
sealed class RepetitionLint : ILint
{
    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var declaration in subject.Syntax.Declarations)
        {
            IEnumerable<Diagnostic> found = declaration switch
            {
                Declaration.Rule rule => Check(rule),
                Declaration.Define define => In(define.Body),
                Declaration.List list => Twice(list.Items.Select(item => item.Span)),
                _ => [],
            };
            foreach (var each in found) yield return each;
        }
    }

    static IEnumerable<Diagnostic> Check(Declaration.Rule rule) =>
    [
        .. Twice(rule.Clauses.OfType<Clause.Require>().Select(clause => clause.Condition.Span)),
        .. Twice(rule.Clauses.OfType<Clause.Applies>().Select(clause => clause.When.Span)),
        .. Twice(rule.Clauses.OfType<Clause.On>().SelectMany(clause => clause.Events).Select(each => each.Span)),
        .. Twice(rule.Clauses.OfType<Clause.Maps>().SelectMany(clause => clause.To)
            .Select(pair => pair.Standard.Span.To(pair.Id.Span))),
        .. Twice(rule.Clauses.OfType<Clause.Waivable>().SelectMany(clause => clause.By).Select(role => role.Span)),
        .. rule.Clauses.SelectMany(clause => clause switch
        {
            Clause.Applies applies => In(applies.When),
            Clause.Require require => In(require.Condition),
            _ => [],
        }),
    ];

    static IEnumerable<Diagnostic> In(Expression? expression) => expression switch
    {
        Expression.Or or => Twice(or.Parts),
        Expression.And and => Twice(and.Parts),
        Expression.Not not => In(not.Operand),
        Expression.IfThen choice => In(choice.Condition).Concat(In(choice.Consequence)),
        Expression.Every every => In(every.Where).Concat(In(every.Body)),
        Expression.Some some => In(some.Where),
        Expression.Count count => In(count.Where),
        Expression.Compare compare => In(compare.Right),
        Expression.Parenthesised inner => In(inner.Inner),
        Expression.Set set => Twice(set.Items.Select(item => item.Span)),
        _ => [],
    };

    static IEnumerable<Diagnostic> Twice(ImmutableArray<Expression> parts) =>
        Twice(parts.Select(part => part.Span)).Concat(parts.SelectMany(In));

    static IEnumerable<Diagnostic> Twice(IEnumerable<SourceSpan> spans)
    {
        Dictionary<string, SourceSpan> seen = new(StringComparer.Ordinal);
        foreach (var span in spans)
        {
            var written = Written.As(span);
            if (!seen.TryAdd(written, span)) yield return Diagnostic
                .Warning("L0107", "this is said twice", span, "a second time here")
                .Beside(seen[written], "first here");
        }
    }
}
