using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Binding;

/// <summary>Declares the standards, lists, parameters, definitions and samples of a pack.</summary>
sealed class SymbolBinder(BindingContext context, PackScope pack)
{
    readonly Dictionary<string, Word> _names = new(StringComparer.Ordinal);

    public void Bind()
    {
        foreach (var declaration in pack.Syntax.Declarations)
        {
            switch (declaration)
            {
                case Declaration.Standard standard:
                    if (IsNew(standard.Name)) pack.Standards.Add(standard.Name.Text, standard);
                    break;
                case Declaration.List list when IsNew(list.Name): Add(list.Name, List(list)); break;
                case Declaration.Parameter parameter when IsNew(parameter.Name):
                    Add(parameter.Name, Parameter(parameter));
                    break;
                case Declaration.Function function when IsNew(function.Name):
                    Add(function.Name, new FunctionBinder(context, pack).Bind(function));
                    break;
                case Declaration.Define define when IsNew(define.Name):
                    Add(define.Name, HasTypes(define) ? new DefineSymbol(define) : null);
                    break;
                case Declaration.Sample sample:
                    if (IsNew(sample.Name)) pack.Samples.Add(sample.Name.Text, sample);
                    break;
            }
        }

        var binder = new ExpressionBinder(context, pack);
        foreach (var define in pack.Symbols.Values.OfType<DefineSymbol>()) binder.EnsureBound(define, define.Name.Span);
    }

    void Add(Word name, Symbol? symbol)
    {
        if (symbol is null) pack.Damage(name.Text);
        else pack.Symbols.Add(name.Text, symbol);
    }

    bool HasTypes(Declaration.Define define)
    {
        var binder = new ExpressionBinder(context, pack);
        return define.Parameters.Count(parameter => binder.TypeOf(parameter.Type) is null) == 0;
    }

    bool IsNew(Word name)
    {
        if (context.Types.Root.Find(name.Text) is not null)
        {
            context.Report(Diagnostic.Error(
                "P0256", $"`{name.Text}` is a block of the metadata", name.Span, "choose another name"));
            return false;
        }

        if (_names.TryAdd(name.Text, name)) return true;
        context.Report(Diagnostic.Error("P0253", $"`{name.Text}` is declared twice", name.Span, "a second time here")
            .Beside(_names[name.Text].Span, "first here"));
        return false;
    }

    ListSymbol? List(Declaration.List list)
    {
        var binder = new ExpressionBinder(context, pack);
        if (binder.TypeOf(list.Of) is not { } item) return null;
        var type = new Schema.SetType(item);
        var items = binder.Value(new Expression.Set(list.Items, list.Span), null, type);
        return new(list.Name, type, items as Operand.Many ?? new([], list.Span, type));
    }

    ParameterSymbol? Parameter(Declaration.Parameter parameter)
    {
        var binder = new ExpressionBinder(context, pack) { NamedShare = parameter.Name.Text };
        if (binder.TypeOf(parameter.Type) is not { } type) return null;
        Operand Of(Expression expression)
        {
            var bound = binder.Value(expression, null, type);
            if (bound is Operand.Broken || TypeRules.Fits(bound.Type, type)) return bound;
            context.Report(Diagnostic.Error(
                "P0211", $"`{parameter.Name.Text}` is {TypeCatalogue.Describe(type)}", expression.Span,
                    $"this is {TypeCatalogue.Describe(bound.Type)}"));
            return new Operand.Broken(expression.Span, type);
        }

        var (value, low, high) = (
            Of(parameter.Default), parameter.Low is null ? null : Of(parameter.Low), parameter.High is null ? null
            : Of(parameter.High));
        var symbol = new ParameterSymbol(parameter, type, value, low, high);
        if (value is Operand.Constant constant && !IsBetween(constant, symbol))
        {
            context.Report(Diagnostic.Error(
                "P0321",
                $"`{parameter.Name.Text}` lies between {parameter.Low?.Span.Text} and {parameter.High?.Span.Text}",
                parameter.Default.Span, "outside of its own bounds"));
        }

        return symbol;
    }

    /// <summary>Whether a value lies within a parameter's bounds; a parameter without bounds takes any.</summary>
    public static bool IsBetween(Operand.Constant value, ParameterSymbol parameter)
    {
        var order = new Ordering();
        return (parameter.Low is not Operand.Constant low || order.Compare(value.Value, low.Value) is { Min: >= 0 })
            && (parameter.High is not Operand.Constant high || order.Compare(value.Value, high.Value) is { Max: <= 0 });
    }
}
