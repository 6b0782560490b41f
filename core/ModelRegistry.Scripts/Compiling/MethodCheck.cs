using Microsoft.CodeAnalysis;
using ModelRegistry.Scripts.Protocol;

namespace ModelRegistry.Scripts.Compiling;

/// <summary>Sees that a script has the method that its signature promises, with the types that belong to it.</summary>
sealed class MethodCheck(Findings found)
{
    public void Check(ScriptSource source, INamedTypeSymbol script)
    {
        var methods = script.GetMembers(source.Name).OfType<IMethodSymbol>().ToList();
        if (methods is not [{ IsGenericMethod: false, RefKind: RefKind.None } method])
        {
            found.Add(methods.LastOrDefault()?.Locations[0] ?? Location.None, methods.Count > 1
                ? $"There are {methods.Count} methods called `{source.Name}`; there must be one."
                : $"There is no method `{source.Name}`, which the signature promises, or it cannot be called plainly.");
            return;
        }

        var expected = source.Parameters.Select(Taken).ToList();
        var taken = method.Parameters.Select(each => Plain(each.Type)).ToList();
        if (!expected.SequenceEqual(taken) || method.Parameters.Any(each => each.RefKind != RefKind.None))
            found.Add(method.Locations[0], $"`{source.Name}` takes ({string.Join(", ", taken)}); "
                + $"its signature makes it ({string.Join(", ", expected)}).");
        if (!Gives(method.ReturnType, source.Result))
            found.Add(method.Locations[0], $"`{source.Name}` gives {Plain(method.ReturnType)}; "
                + $"its signature makes it {Taken(source.Result)}.");
    }

    static string Taken(ScriptType type) => type.IsMany ? $"IReadOnlyList<{Name(type.Kind)}>" : Name(type.Kind);

    static bool Gives(ITypeSymbol given, ScriptType type) => type.IsMany
        ? given.SpecialType != SpecialType.System_String && given.AllInterfaces.Concat([given])
            .OfType<INamedTypeSymbol>().Where(each => each is { Name: "IEnumerable", TypeArguments: [_] })
            .Any(each => Gives(each.TypeArguments[0], type with { IsMany = false }))
        : Plain(given) is var name && (name == Name(type.Kind) || name == $"{Name(type.Kind)}?"
            || (type.Kind == ScriptKind.Number && name.TrimEnd('?') is "int" or "long"));

    static string Plain(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(
        SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.UseSpecialTypes));

    static string Name(ScriptKind kind) => kind switch
    {
        ScriptKind.Flag => "bool",
        ScriptKind.Number => "decimal",
        ScriptKind.Date => "DateOnly",
        ScriptKind.Instant => "DateTimeOffset",
        _ => "string",
    };
}
