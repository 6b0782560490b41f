using ModelRegistry.Policy.Binding;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Functions;

/// <summary>A value of the language as C# sees it.</summary>
/// <param name="Type">
/// <see cref="bool"/>, <see cref="decimal"/>, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/> or
/// <see cref="string"/>: of the value, or of each item.
/// </param>
/// <param name="IsMany">A set or a list of them.</param>
public sealed record ValueShape(Type Type, bool IsMany)
{
    internal static ValueShape Of(FieldType type) => TypeCatalogue.ItemOf(type) is { } item
        ? new(Single(item), true) : new(Single(type), false);

    static Type Single(FieldType type) => type is ScalarType scalar ? scalar.Kind switch
    {
        ScalarKind.Flag => typeof(bool),
        ScalarKind.Number or ScalarKind.Percent or ScalarKind.Size => typeof(decimal),
        ScalarKind.Date => typeof(DateOnly),
        ScalarKind.Instant => typeof(DateTimeOffset),
        _ => typeof(string),
    } : typeof(string);
}
