using ModelRegistry.Policy.Binding;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Editing;

/// <summary>The words of comparisons, by what is compared.</summary>
static class RelationWords
{
    public static IReadOnlyList<string> Starts =>
        ["is", "is at least", "is at most", "is one of", "is present", "is missing", "contains", "matches"];

    public static IReadOnlyList<string> Conditions =>
        ["every", "some", "no", "not", "if", "at least", "at most", "exactly", "age of"];

    /// <summary>What may follow <c>is</c>; everything where the type is not known.</summary>
    public static IReadOnlyList<string> After(FieldType? type)
    {
        List<string> words = ["present", "missing", "not"];
        if (type is null or SetType or ListType or ScalarType { Kind: ScalarKind.Text }) words.Add("empty");
        if (type is null or EnumType or VocabularyType or ScalarType { Kind: ScalarKind.Text }) words.Add("one of");
        if (type is null or ScalarType { Kind: ScalarKind.Licence }) words.Add("allowed by");
        if (type is null || TypeRules.IsTime(type)) words.AddRange(["before", "after", "within"]);
        if (type is null or EnumType { Ordered: true } || IsMeasured(type))
            words.AddRange(["at least", "at most", "more than", "less than", "between"]);
        return words;
    }

    static bool IsMeasured(FieldType type) => type is ScalarType
    {
        Kind: ScalarKind.Number or ScalarKind.Percent or ScalarKind.Size or ScalarKind.Duration or ScalarKind.Version,
    };
}
