using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Scripts.Compiling;

/// <summary>
/// Looks at what every piece of a script means, and at the type of every value in it: what is not on the list is
/// refused with its line, however it was reached.
/// </summary>
sealed class SymbolCheck(AllowList allowed, Compilation compilation, Findings found)
{
    public void Check(SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            if (node is UsingDirectiveSyntax || node.Ancestors().OfType<UsingDirectiveSyntax>().Any()) continue;
            foreach (var name in Met(node, model).Select(Refused).OfType<string>())
                found.Add(node.GetLocation(), $"`{name}` is not allowed in scripts.");
        }
    }

    static IEnumerable<ISymbol?> Met(SyntaxNode node, SemanticModel model)
    {
        var type = model.GetTypeInfo(node);
        yield return model.GetSymbolInfo(node).Symbol;
        yield return type.Type;
        yield return type.ConvertedType;
        yield return model.GetConversion(node).MethodSymbol;
        switch (node)
        {
            case CommonForEachStatementSyntax each:
                var loop = model.GetForEachStatementInfo(each);
                foreach (var symbol in (ISymbol?[])[loop.GetEnumeratorMethod, loop.MoveNextMethod, loop.CurrentProperty,
                    loop.DisposeMethod, loop.ElementType])
                    yield return symbol;
                break;
            case QueryClauseSyntax clause:
                yield return model.GetQueryClauseInfo(clause).CastInfo.Symbol;
                yield return model.GetQueryClauseInfo(clause).OperationInfo.Symbol;
                break;
            case ExpressionSyntax { Parent: InitializerExpressionSyntax initializer } item
                when initializer.IsKind(SyntaxKind.CollectionInitializerExpression):
                yield return model.GetCollectionInitializerSymbolInfo(item).Symbol;
                break;
        }
    }

    /// <summary>The name of what is not on the list; null when it is fine.</summary>
    string? Refused(ISymbol? symbol) => symbol switch
    {
        null or INamespaceSymbol or ILabelSymbol or IRangeVariableSymbol or ITypeParameterSymbol
            or IDiscardSymbol or IPreprocessingSymbol => null,
        IAliasSymbol alias => Refused(alias.Target),
        IArrayTypeSymbol array => Refused(array.ElementType),
        IDynamicTypeSymbol => "dynamic",
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => symbol.ToDisplayString(),
        INamedTypeSymbol type => RefusedType(type),
        ILocalSymbol local => Refused(local.Type),
        IParameterSymbol parameter => Refused(parameter.Type),
        _ when IsOurs(symbol) => null,
        _ => Refused(symbol.ContainingType) ?? RefusedMember(symbol),
    };

    string? RefusedType(INamedTypeSymbol type)
    {
        if (type.TypeArguments.Select(Refused).OfType<string>().FirstOrDefault() is { } argument) return argument;
        if (type.IsAnonymousType || IsOurs(type)) return null;
        return allowed.HasType(Space(type), Outermost(type).Name) ? null : type.ToDisplayString();
    }

    string? RefusedMember(ISymbol member)
    {
        if (member is IMethodSymbol { TypeArguments: var arguments }
            && arguments.Select(Refused).OfType<string>().FirstOrDefault() is { } argument)
            return argument;
        var type = $"{Space(member.ContainingType)}.{member.ContainingType.Name}";
        return allowed.HasMember(type, member.Name) ? null : $"{type}.{member.Name}";
    }

    bool IsOurs(ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    static string Space(INamedTypeSymbol type) => Outermost(type).ContainingNamespace?.ToDisplayString() ?? "";

    static INamedTypeSymbol Outermost(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } outer) type = outer;
        return type;
    }
}
