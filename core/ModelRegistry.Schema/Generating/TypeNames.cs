namespace ModelRegistry.Schema.Generating;

/// <summary>What types are called in the documentation.</summary>
static class TypeNames
{
    public static string Of(FieldType type) => type switch
    {
        SetType set => "set of " + Of(set.Of),
        ListType list => $"list of {Of(list.Of)}, at most {list.MaxItems}",
        RecordType record => record.Name,
        EnumType list => $"[{list.Name}](#{Anchor(list)})",
        VocabularyType vocabulary => $"{vocabulary.Name} vocabulary",
        ScalarType { Kind: ScalarKind.Percent } => "share",
        ScalarType { Kind: ScalarKind.Flag } => "yes or no",
        ScalarType { Format: not TextFormat.None } text => text.Format.ToString().ToLowerInvariant(),
        ScalarType scalar => scalar.Kind.ToString().ToLowerInvariant(),
        _ => "value",
    };

    static string Anchor(EnumType list) => list.Name + (list.Ordered ? "-ordered" : "");
}
