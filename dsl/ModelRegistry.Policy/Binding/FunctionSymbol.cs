using System.Collections.Immutable;
using ModelRegistry.Policy.Functions;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

/// <summary>A host function that a pack imports.</summary>
/// <param name="declaration">The import.</param>
/// <param name="parameters">The types that it takes.</param>
/// <param name="result">The type that it gives.</param>
/// <param name="offered">The host's; null where no host is known.</param>
sealed class FunctionSymbol(
    Declaration.Function declaration, ImmutableArray<FieldType> parameters, FieldType result, HostFunction? offered)
    : Symbol(declaration.Name)
{
    /// <summary>Where the values that a test assumes stand in its document; no block of the metadata looks like it.
    /// </summary>
    public const string Assumed = "(functions)";

    public Declaration.Function Declaration => declaration;

    public ImmutableArray<FieldType> Parameters => parameters;

    public FieldType Result => result;

    public HostFunction? Offered => offered;

    /// <summary>How many steps a call counts for.</summary>
    public int Cost => offered?.Cost ?? 1;

    public FunctionInfo Info =>
        new(Name.Text, declaration.Signature, declaration.Version, offered?.Version);
}
