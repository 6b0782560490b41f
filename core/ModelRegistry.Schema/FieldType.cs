namespace ModelRegistry.Schema;

/// <summary>What kind of value a metadata field holds. Closed: scalar, enum, vocabulary, set, list or record.</summary>
public abstract record FieldType
{
    private protected FieldType() { }
}
