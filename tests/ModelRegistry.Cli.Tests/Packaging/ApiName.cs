using System.Reflection;

namespace ModelRegistry.Cli.Tests.Packaging;

/// <summary>The names of types as the snapshot writes them: short those that are not ours, <c>?</c> for null.</summary>
static class ApiName
{
    public static string Of(ParameterInfo parameter) => Of(new NullabilityInfoContext().Create(parameter));

    public static string Of(PropertyInfo property) => Of(new NullabilityInfoContext().Create(property));

    public static string Of(Type type)
    {
        if (type.IsByRef) return $"ref {Of(type.GetElementType()!)}";
        if (type.IsArray) return $"{Of(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } inner) return $"{Of(inner)}?";
        return type.IsGenericType
            ? $"{Plain(type)}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
            : Plain(type);
    }

    static string Of(NullabilityInfo info)
    {
        var type = info.Type;
        var mark = type is { IsValueType: false, IsGenericParameter: false }
            && info.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray && info.ElementType is { } element) return $"{Of(element)}[]{mark}";
        return type.IsGenericType && Nullable.GetUnderlyingType(type) is null
            ? $"{Plain(type)}<{string.Join(", ", info.GenericTypeArguments.Select(Of))}>{mark}"
            : Of(type) + mark;
    }

    static string Plain(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (type.IsGenericParameter) return name;
        if (type.DeclaringType is { } outer) return $"{Of(outer)}.{name}";
        return type.Namespace?.StartsWith("ModelRegistry.", StringComparison.Ordinal) is true
            ? $"{type.Namespace["ModelRegistry.".Length..]}.{name}"
            : name;
    }
}
