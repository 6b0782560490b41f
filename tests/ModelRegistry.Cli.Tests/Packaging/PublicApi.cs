using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace ModelRegistry.Cli.Tests.Packaging;

/// <summary>
/// What an assembly shows to those who reference it, a line a member. Left out is what follows from the lines that are
/// there: what the compiler adds to records, and the members of the generated contexts of JSON.
/// </summary>
static class PublicApi
{
    const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(Lines).Distinct().Order(StringComparer.Ordinal)];

    static IEnumerable<string> Lines(Type type)
    {
        var name = ApiName.Of(type);
        var bases = type.BaseType is { } from && from != typeof(object) && from != typeof(ValueType)
            && from != typeof(Enum) ? $" : {ApiName.Of(from)}" : "";
        yield return $"{name}: {Kind(type)}{bases}";
        if (typeof(JsonSerializerContext).IsAssignableFrom(type)) yield break;

        foreach (var field in type.GetFields(Own).Where(field => field.IsPublic && !field.IsSpecialName))
            yield return type.IsEnum
                ? $"{name}.{field.Name} = {field.GetRawConstantValue()}"
                : $"{name}.{field.Name}: {(field.IsLiteral ? "const " : "")}{ApiName.Of(field.FieldType)}";
        foreach (var one in type.GetConstructors(Own).Where(one => IsSeen(one) && !IsCopy(one, type)))
            yield return $"{name}.new({Parameters(one)})";
        foreach (var one in type.GetMethods(Own).Where(one => IsSeen(one) && !IsMade(one)))
            yield return $"{name}.{one.Name}{Generics(one)}({Parameters(one)}): {ApiName.Of(one.ReturnParameter)}";
        foreach (var property in type.GetProperties(Own).Where(one => one.GetMethod is { } get && IsSeen(get)))
            if (property.Name != "EqualityContract")
                yield return $"{name}.{property.Name}: {ApiName.Of(property)} {{ {Accessors(property)} }}";
    }

    static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
        : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class" : "class";

    static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    static bool IsCopy(ConstructorInfo one, Type type) =>
        one.GetParameters() is [var only] && only.ParameterType == type;

    static bool IsMade(MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute)) || method.Name is "<Clone>$"
        || method.IsSpecialName && (method.Name.StartsWith("get_") || method.Name.StartsWith("set_"));

    static string Accessors(PropertyInfo property) => property.SetMethod is not { IsPublic: true } set ? "get;"
        : set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "get; init;"
        : "get; set;";

    static string Generics(MethodInfo method) => method.IsGenericMethodDefinition
        ? $"<{string.Join(", ", method.GetGenericArguments().Select(ApiName.Of))}>" : "";

    static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{ApiName.Of(parameter)} {parameter.Name}{Default(parameter)}"));

    static string Default(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? Default(parameter.RawDefaultValue) : "";

    static string Default(object? value) => value switch
    {
        null => " = null",
        string text => $" = \"{text}\"",
        bool flag => flag ? " = true" : " = false",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $" = {value}"),
    };
}
