using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Binding;

sealed partial class ExpressionBinder
{
    /// <summary>A call of a function that the pack imports from the host.</summary>
    Operand CallHost(FunctionSymbol function, Expression.Call call, Scope? scope)
    {
        context.Used.Add(function.Name);
        _reads.Symbols.Add(function);
        context.Watch?.Found(call.Function.Span, new Meaning.OfSymbol(function));
        if (function.Parameters.Length != call.Arguments.Length) return WrongCount(call, function.Parameters.Length);
        var parameters = function.Declaration.Parameters
            .Zip(function.Parameters, (declared, type) => (declared.Name.Text, type));
        return Given(call, [.. parameters], scope) is { } arguments
            ? new Operand.HostCall(function, arguments, call.Span, function.Result) : Broken(call.Span);
    }

    /// <summary>The functions that this pack imports, and those that it could.</summary>
    IEnumerable<string> Offered() => pack.Symbols.Values.OfType<FunctionSymbol>().Select(each => each.Name.Text)
        .Concat(context.Functions?.All.Keys ?? []).Distinct();
}
