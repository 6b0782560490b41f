using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Editing;

/// <summary>Settles one line against the packs around it, with somebody looking on.</summary>
sealed class ClauseBinder(Analysis analysis, BoundPack pack, Words words)
{
    readonly Dictionary<string, BoundRule> _rules = analysis.Rules.DistinctBy(rule => rule.Id, StringComparer.Ordinal)
        .ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    public Watch Bind(object line, object? header)
    {
        var watch = new Watch();
        var context = new BindingContext(
            analysis.Context.Types, analysis.Context.Vocabularies, words, analysis.Context.Functions)
        {
            Watch = watch,
        };
        Bind(context, watch, line, header);
        return watch;
    }

    void Bind(BindingContext context, Watch watch, object line, object? header)
    {
        var scope = pack.Scope;
        switch (line)
        {
            case Clause clause:
                var name = new Word("", clause.Span);
                new RuleBinder(context, scope).Bind(new(name, name, [clause], true, clause.Span));
                break;
            case WaiverLine each:
                var own = new Word("", each.Span);
                var rule = (header as Declaration.Waiver)?.ForRule ?? own;
                Declared(context, watch, new Declaration.Waiver(own, rule, [each], true, each.Span));
                break;
            case Step step:
                var title = new Word("", step.Span);
                Declared(context, watch, new Declaration.Test(false, title, null, [step], true, step.Span));
                break;
            case Assignment value when header is Declaration.Override over:
                Declared(context, watch, over with { Values = [value] });
                break;
            case Assignment value: new SampleBinder(context, scope).Assignment(value); break;
            case Declaration declaration: Declared(context, watch, declaration); break;
        }
    }

    void Declared(BindingContext context, Watch watch, Declaration declaration)
    {
        var scope = pack.Scope;
        var expressions = new ExpressionBinder(context, scope);
        switch (declaration)
        {
            case Declaration.Import import: watch.Ask(import.Pack, new Question.OfPack()); break;
            case Declaration.List list:
                if (expressions.TypeOf(list.Of) is { } item)
                    expressions.Value(new Expression.Set(list.Items, list.Span), null, new SetType(item));
                break;
            case Declaration.Parameter parameter: Parameter(expressions, parameter); break;
            case Declaration.Define define:
                if (define.Parameters.Count(each => expressions.TypeOf(each.Type) is null) == 0)
                    expressions.EnsureBound(new DefineSymbol(define), define.Name.Span);
                break;
            case Declaration.Waiver waiver: new WaiverBinder(context, _rules).Bind(waiver); break;
            case Declaration.Override over:
                new OverrideBinder(context, scope, Packs(), _rules.Values).Bind(over);
                break;
            case Declaration.Sample { Extends: { } parent }: new SampleBinder(context, scope).Used(parent); break;
            case Declaration.Test test: new TestBinder(context, scope, _rules).Bind(test); break;
        }
    }

    static void Parameter(ExpressionBinder expressions, Declaration.Parameter parameter)
    {
        if (expressions.TypeOf(parameter.Type) is not { } type) return;
        foreach (var value in new[] { parameter.Default, parameter.Low, parameter.High }.OfType<Expression>())
            expressions.Value(value, null, type);
    }

    Dictionary<string, PackScope> Packs() => analysis.Packs.Select(each => each.Scope)
        .Where(each => each.Syntax.Name is not null).DistinctBy(each => each.Syntax.Name!.Text, StringComparer.Ordinal)
        .ToDictionary(each => each.Syntax.Name!.Text, StringComparer.Ordinal);      // those without were left out
}
