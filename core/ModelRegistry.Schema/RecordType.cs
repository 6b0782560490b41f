namespace ModelRegistry.Schema;

/// <summary>Named fields, a JSON object.</summary>
/// <param name="Name">What one of them is called, such as <c>artifact</c>.</param>
/// <param name="Fields">The fields that the schema knows, in the order they are shown.</param>
/// <param name="Open">Whether members that the schema does not know are kept instead of refused.</param>
public sealed record RecordType(string Name, IReadOnlyList<Field> Fields, bool Open = false) : FieldType
{
    /// <summary>The field of exactly this name; null when the schema has none.</summary>
    public Field? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
