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
                case Declaration.List list when IsNew(list.Name): pack.Symbols.Add(list.Name.Text, List(list)); break;
                case Declaration.Parameter parameter when IsNew(parameter.Name):
                    pack.Symbols.Add(parameter.Name.Text, Parameter(parameter));
                    break;
                case Declaration.Define define when IsNew(define.Name): pack.Symbols.Add(
                    define.Name.Text, new DefineSymbol(define)); break;
                case Declaration.Sample sample:
                    if (IsNew(sample.Name)) pack.Samples.Add(sample.Name.Text, sample);
                    break;
            }
        }

        var binder = new ExpressionBinder(context, pack);
        foreach (var define in pack.Symbols.Values.OfType<DefineSymbol>()) binder.EnsureBound(define, define.Name.Span);
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

    ListSymbol List(Declaration.List list)
    {
        var binder = new ExpressionBinder(context, pack);
        var type = new Schema.SetType(binder.TypeOf(list.Of));
        var items = binder.Value(new Expression.Set(list.Items, list.Span), null, type);
        return new(list.Name, type, items as Operand.Many ?? new([], list.Span, type));
    }

    ParameterSymbol Parameter(Declaration.Parameter parameter)
    {
        var binder = new ExpressionBinder(context, pack) { NamedShare = parameter.Name.Text };
        var type = binder.TypeOf(parameter.Type);
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
