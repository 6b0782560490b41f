using ModelRegistry.Policy.Binding;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Editing;

/// <summary>Types and fields in words.</summary>
static class TypeText
{
    /// <summary>As a pack would write it: <c>percent</c>, <c>set of region</c>.</summary>
    public static string Name(FieldType type) => type switch
    {
        ScalarType { Kind: ScalarKind.Flag } => "yes/no",
        ScalarType { Kind: ScalarKind.Text, Format: not TextFormat.None } text =>
            text.Format.ToString().ToLowerInvariant(),
        ScalarType { Unit: { } unit and not ScalarType.PercentagePoints } scalar => $"{Kind(scalar)} in {unit}",
        ScalarType scalar => Kind(scalar),
        EnumType named => named.Name,
        VocabularyType vocabulary => vocabulary.Name,
        SetType set => $"set of {Name(set.Of)}",
        ListType list => $"list of {Name(list.Of)}",
        RecordType { Name.Length: > 0 } record => record.Name,
        _ => "record",
    };

    static string Kind(ScalarType type) => type.Kind.ToString().ToLowerInvariant();

    /// <summary>What may stand there, where the schema or an administrator fixes it; else null.</summary>
    public static string? Values(FieldType type, IVocabularies? vocabularies) => type switch
    {
        EnumType named => $"{(named.Ordered ? "From least to most: " : "One of: ")}"
            + string.Join(named.Ordered ? " < " : ", ", named.Values.Select(value => $"`{value.Name}`")),
        VocabularyType vocabulary when vocabularies?.Values(vocabulary.Name) is { Count: > 0 } known =>
            $"One of: {string.Join(", ", known.Order(StringComparer.Ordinal).Take(40).Select(value => $"`{value}`"))}",
        VocabularyType vocabulary => $"A value of the vocabulary `{vocabulary.Name}`, which administrators keep.",
        _ when TypeCatalogue.ItemOf(type) is { } item => Values(item, vocabularies),
        _ => null,
    };

    /// <summary>How a policy writes a value that the metadata writes in another way; else null.</summary>
    public static string? Unit(FieldType type) => type switch
    {
        ScalarType { Kind: ScalarKind.Percent, Unit: ScalarType.PercentagePoints } =>
            "A share: 10 in the metadata is `10%` here.",
        ScalarType { Kind: ScalarKind.Percent } => "A share: 0.021 in the metadata is `2.1%` here.",
        ScalarType { Kind: ScalarKind.Duration } => "A length of time: `30 days`, `12 months`.",
        ScalarType { Kind: ScalarKind.Size } => "A size: `10 GiB`.",
        ScalarType { Kind: ScalarKind.Number, Unit: { } unit } => $"A number of {unit}: `400 {unit}` or `400`.",
        ScalarType { Kind: ScalarKind.Licence } => "An SPDX expression; ask `is allowed by { ... }`.",
        _ => null,
    };
}
