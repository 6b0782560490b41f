using System.Collections.Immutable;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Binding;

sealed partial class ExpressionBinder
{
    Operand Call(Expression.Call call, Scope? scope)
    {
        var name = call.Function.Text;
        if (pack.Symbols.TryGetValue(name, out var symbol) && symbol is DefineSymbol define)
            return Invoke(define, call, scope);

        if (new Library(Types).Find(name) is not { } known)
        {
            if (pack.IsDamaged(name)) return Broken(call.Span);
            var names = new Library(Types)
                .Names.Concat(pack.Symbols.Values.OfType<DefineSymbol>().Select(each => each.Name.Text));
            var nearest = context.Spelling.Nearest(name, names);
            context.Report(Diagnostic
                .Error("P0208", $"there is no function `{name}`", call.Function.Span,
                    "neither of the language nor defined in this pack")
                .Help(nearest is null ? null : $"did you mean `{nearest}`?"));
            return Broken(call.Span);
        }

        if (known.Parameters != call.Arguments.Length) return WrongCount(call, known.Parameters);
        var arguments = call.Arguments.Select(each => Value(each, scope, null)).ToImmutableArray();
        if (arguments.Any(each => each is Operand.Broken)) return Broken(call.Span);
        if (known.Result([.. arguments.Select(each => each.Type)]) is { } type)
        {
            return new Operand.Call(known.Function, arguments, call.Span, type);
        }

        var given = string.Join(" and ", arguments.Select(each => TypeCatalogue.Describe(each.Type)));
        context.Report(Diagnostic.Error(
            "P0211", $"`{name}` does not take {given}", call.Span,
            known.Wants));
        return Broken(call.Span);
    }

    Operand WrongCount(Expression.Call call, int expected)
    {
        context.Report(Diagnostic.Error(
            "P0209", $"`{call.Function.Text}` takes {expected} {(expected == 1 ? "value" : "values")}", call.Span,
                $"{call.Arguments.Length} are given"));
        return Broken(call.Span);
    }

    Operand Invoke(DefineSymbol define, Expression.Call call, Scope? scope)
    {
        if (!EnsureBound(define, call.Span, _defineDepth)) return Broken(call.Span);
        if (define.Parameters.Length != call.Arguments.Length) return WrongCount(call, define.Parameters.Length);
        var arguments = ImmutableArray.CreateBuilder<Operand>();
        for (var i = 0; i < define.Parameters.Length; i++)
        {
            var parameter = define.Parameters[i];
            var argument = Value(call.Arguments[i], scope, parameter.Type);
            if (argument is Operand.Broken) return argument;
            if (!TypeRules.Fits(argument.Type, parameter.Type))
            {
                context.Report(Diagnostic.Error(
                    "P0211", $"`{parameter.Name}` is {TypeCatalogue.Describe(parameter.Type)}", argument.Span,
                    $"this is {TypeCatalogue.Describe(argument.Type)}"));
                return Broken(call.Span);
            }

            arguments.Add(argument);
        }

        return Use(define, arguments.ToImmutable(), call.Span, this);
    }
}
