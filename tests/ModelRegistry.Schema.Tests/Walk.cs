namespace ModelRegistry.Schema.Tests;

/// <summary>Visits every field of the schema, in order.</summary>
static class Walk
{
    public static IEnumerable<Place> Fields(MetadataSchema schema) => Inside(schema.Root, null);

    static IEnumerable<Place> Inside(RecordType record, Place? parent) => record.Fields.SelectMany(field =>
    {
        var place = new Place(parent is null ? field.Name : $"{parent.Path}.{field.Name}", field, parent?.Field);
        return MetadataSchema.ItemOf(field.Type) is RecordType inner ? Inside(inner, place).Prepend(place) : [place];
    });

    public sealed record Place(string Path, Field Field, Field? Parent);
}
