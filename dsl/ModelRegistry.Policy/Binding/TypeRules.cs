using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

/// <summary>Which types stand together.</summary>
static class TypeRules
{
    /// <summary>Whether a value of one type can stand where the other is expected.</summary>
    public static bool Fits(FieldType type, FieldType expected) => (type, expected) switch
    {
        (SetType or ListType, SetType or ListType) =>
            Fits(TypeCatalogue.ItemOf(type)!, TypeCatalogue.ItemOf(expected)!),
        (ScalarType left, ScalarType right) => left.Kind == right.Kind || (IsTime(left) && IsTime(right)),
        (EnumType left, EnumType right) => left.Name == right.Name,
        (RecordType left, RecordType right) => left.Name == right.Name,
        (VocabularyType left, VocabularyType right) => left.Name == right.Name,
        (VocabularyType, ScalarType { Kind: ScalarKind.Text })
            or (ScalarType { Kind: ScalarKind.Text }, VocabularyType) => true,
        _ => false,
    };

    public static bool IsTime(FieldType type) => type is ScalarType { Kind: ScalarKind.Date or ScalarKind.Instant };
}
