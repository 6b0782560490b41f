using System.Collections.Immutable;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

sealed partial class ExpressionBinder
{
    /// <summary>Whether functions that make up values, such as <c>digest</c>, have a meaning here.</summary>
    public bool InSample { get; init; }

    Operand Call(Expression.Call call, Scope? scope)
    {
        var name = call.Function.Text;
        if (call.Function.Parts.Length > 1) return CallImported(call, scope);
        if (pack.Symbols.TryGetValue(name, out var symbol) && symbol is DefineSymbol define)
            return Invoke(define, call, scope, this);
        if (symbol is FunctionSymbol function) return CallHost(function, call, scope);

        if (new Library(Types).Find(name) is not { } known)
        {
            if (pack.IsDamaged(name)) return Broken(call.Span);
            return NoFunction(call, "neither of the language nor defined in this pack", [
                .. new Library(Types).Names, .. Defined(pack), .. Offered(),
                .. pack.Imports.SelectMany(import => Defined(import.Value), (import, each) => $"{import.Key}.{each}")]);
        }

        if (known.Function == Function.Digest && !InSample)
        {
            context.Report(Diagnostic
                .Error("P0207", "`digest` is no value here", call.Span, "only samples and tests have it")
                .Help("a rule asks `... is a sha256-digest`"));
            return Broken(call.Span);
        }

        context.Watch?.Found(call.Function.Span, new Meaning.OfFunction(name));
        return CallLibrary(known, call, scope);
    }

    /// <summary>A definition of an imported pack: <c>base.approved_by(MRC)</c>.</summary>
    Operand CallImported(Expression.Call call, Scope? scope)
    {
        var parts = call.Function.Parts;
        var name = parts[^1].Text;
        if (parts.Length == 2 && pack.Imports.TryGetValue(parts[0].Text, out var import))
        {
            context.Used.Add(pack.ImportNames[parts[0].Text]);
            context.Watch?.Found(parts[0].Span, new Meaning.OfPack(import));
            if (import.Symbols.TryGetValue(name, out var symbol) && symbol is DefineSymbol define)
                return Invoke(define, call, scope, new(context, import));
            if (import.IsDamaged(name)) return Broken(call.Span);
            return NoFunction(call, $"not defined in {import.Syntax.Name?.Text}",
                [.. Defined(import).Select(each => $"{parts[0].Text}.{each}")]);
        }

        return pack.IsDamaged(parts[0].Text) ? Broken(call.Span)
            : NoFunction(call, "no pack is imported under this name", [.. pack.Imports.Keys.Select(key =>
                $"{key}.{name}")]);
    }

    static IEnumerable<string> Defined(PackScope scope) =>
        scope.Symbols.Values.OfType<DefineSymbol>().Select(each => each.Name.Text);

    Operand.Broken NoFunction(Expression.Call call, string label, IReadOnlyList<string> known)
    {
        var nearest = known.FirstOrDefault(each => each.EndsWith($".{call.Function.Text}", StringComparison.Ordinal))
            ?? context.Spelling.Nearest(call.Function.Text, known);
        context.Report(Diagnostic
            .Error("P0208", $"there is no function `{call.Function.Text}`", call.Function.Span, label)
            .Meant(nearest));
        return Broken(call.Span);
    }

    Operand CallLibrary(Library.Entry known, Expression.Call call, Scope? scope)
    {
        var name = call.Function.Text;
        if (known.Parameters != call.Arguments.Length) return WrongCount(call, known.Parameters);
        var arguments = call.Arguments.Select(each => Value(each, scope, null)).ToImmutableArray();
        if (arguments.Any(each => each is Operand.Broken)) return Broken(call.Span);
        if (known.Result([.. arguments.Select(each => each.Type)]) is { } type)
        {
            return new Operand.Call(known.Function, arguments, call.Span, type);
        }

        var given = string.Join(" and ", arguments.Select(each => TypeCatalogue.Describe(each.Type)));
        context.Report(Diagnostic.Error(
            "P0211", $"`{name}` does not take {given}", call.Span, $"it takes {known.Wants}"));
        return Broken(call.Span);
    }

    Operand WrongCount(Expression.Call call, int expected)
    {
        context.Report(Diagnostic.Error(
            "P0209", $"`{call.Function.Text}` takes {expected} {(expected == 1 ? "value" : "values")}", call.Span,
                $"{call.Arguments.Length} are given"));
        return Broken(call.Span);
    }

    Operand Invoke(DefineSymbol define, Expression.Call call, Scope? scope, ExpressionBinder home)
    {
        context.Used.Add(define.Name);
        context.Watch?.Found(call.Function.Parts[^1].Span, new Meaning.OfSymbol(define));
        if (!home.EnsureBound(define, call.Span, _defineDepth)) return Broken(call.Span);
        if (define.Parameters.Length != call.Arguments.Length) return WrongCount(call, define.Parameters.Length);
        var given = Given(call, [.. define.Parameters.Select(each => (each.Name, each.Type))], scope);
        return given is { } arguments ? Use(define, arguments, call.Span, home) : Broken(call.Span);
    }

    /// <summary>The values for parameters; null, with a message, when one of them does not fit.</summary>
    ImmutableArray<Operand>? Given(
        Expression.Call call, ImmutableArray<(string Name, FieldType Type)> parameters, Scope? scope)
    {
        var arguments = ImmutableArray.CreateBuilder<Operand>();
        for (var i = 0; i < parameters.Length; i++)
        {
            var (name, type) = parameters[i];
            var argument = Value(call.Arguments[i], scope, type);
            if (argument is Operand.Broken) return null;
            if (!TypeRules.Fits(argument.Type, type))
            {
                context.Report(Diagnostic.Error(
                    "P0211", $"`{name}` is {TypeCatalogue.Describe(type)}", argument.Span,
                    $"this is {TypeCatalogue.Describe(argument.Type)}"));
                return null;
            }

            arguments.Add(argument);
        }

        return arguments.ToImmutable();
    }
}
