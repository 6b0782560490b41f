using ModelRegistry.Policy.Functions;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

/// <summary>
/// Settles the host functions that a pack imports. What the import says is what the pack is checked against; where the
/// host is known, the import must say the same as the host.
/// </summary>
sealed class FunctionBinder(BindingContext context, PackScope pack)
{
    readonly ExpressionBinder _types = new(context, pack);

    public FunctionSymbol? Bind(Declaration.Function function)
    {
        var parameters = function.Parameters.Select(each => Type(each.Type)).ToList();
        var result = Type(function.Result);
        if (result is null || parameters.Contains(null)) return null;
        var (isFine, offered) = Offer(function);
        return isFine
            ? new(function, [.. parameters.OfType<FieldType>()], result, offered) : null;
    }

    FieldType? Type(TypeName name)
    {
        var type = _types.TypeOf(name);
        var single = type is null ? null : TypeCatalogue.ItemOf(type) ?? type;
        if (single is not (RecordType or SetType or ListType)) return type;
        context.Report(Diagnostic
            .Error("P0260", $"functions know no `{name.Text}`", name.Span, "neither takes nor gives one")
            .Help("give its fields to the function, each on its own"));
        return null;
    }

    (bool IsFine, HostFunction? Offered) Offer(Declaration.Function function)
    {
        if (context.Functions is not { } host) return (true, null);
        if (host.Find(function.Name.Text) is not { } found)
        {
            var nearest = context.Spelling.Nearest(function.Name.Text, host.All.Keys);
            context.Report(Diagnostic
                .Error("P0257", $"no plugin offers the function `{function.Name.Text}`", function.Name.Span,
                    "not among the functions of this registry")
                .Help(nearest is null ? "ask the registry's administrator to install the plugin that has it"
                    : $"did you mean `{nearest}`?"));
            return (false, null);
        }

        var (offered, declared) = found;
        if (offered.Version != function.Version
            && !offered.Version.StartsWith($"{function.Version}.", StringComparison.Ordinal))
        {
            context.Report(Diagnostic.Error(
                "P0258", $"`{function.Name.Text}` is here in version {offered.Version}", function.Span,
                $"version {function.Version} is asked for"));
            return (false, null);
        }

        if (declared.Types == function.Types) return (true, offered);
        context.Report(Diagnostic
            .Error("P0259", $"`{function.Name.Text}` has other types here", function.Span, "imported like this")
            .Note($"the host offers `{declared.Signature}`"));
        return (false, null);
    }
}
