namespace ModelRegistry.Schema.Blocks;

/// <summary>The words that the blocks' tables are written in.</summary>
static class Make
{
    public static ScalarType Flag => new(ScalarKind.Flag);

    public static ScalarType Text => new(ScalarKind.Text);

    public static ScalarType Number => new(ScalarKind.Number);

    public static ScalarType Ratio => new(ScalarKind.Percent);

    public static ScalarType Points => new(ScalarKind.Percent, Unit: ScalarType.PercentagePoints);

    public static ScalarType Bytes => new(ScalarKind.Size, Unit: "bytes");

    public static ScalarType Duration => new(ScalarKind.Duration);

    public static ScalarType Date => new(ScalarKind.Date);

    public static ScalarType Instant => new(ScalarKind.Instant);

    public static ScalarType SemVer => new(ScalarKind.Version);

    public static ScalarType Licence => new(ScalarKind.Licence);

    public static ScalarType Digest => Formatted(TextFormat.Digest);

    public static ScalarType Url => Formatted(TextFormat.Url);

    public static ScalarType Email => Formatted(TextFormat.Email);

    public static ScalarType Region => Formatted(TextFormat.Region);

    public static ScalarType Person => Formatted(TextFormat.Person);

    public static ScalarType Uuid => Formatted(TextFormat.Uuid);

    public static ScalarType Formatted(TextFormat format) => new(ScalarKind.Text, format);

    public static ScalarType NumberIn(string unit) => new(ScalarKind.Number, Unit: unit);

    public static VocabularyType Vocabulary(string name) => new(name);

    public static SetType SetOf(FieldType type) => new(type);

    public static ListType ListOf(FieldType type, int maxItems) => new(type, maxItems);

    /// <summary>A record that keeps what it does not know.</summary>
    public static RecordType Record(string name, params IReadOnlyList<Field> fields) => new(name, fields, Open: true);

    public static Field Field(string name, FieldType type, string doc) => new(name, type, doc);

    /// <summary>A field that completeness counts.</summary>
    public static Field Expected(string name, FieldType type, string doc) =>
        Field(name, type, doc) with { Expected = true };

    /// <summary>A field that is always there.</summary>
    public static Field Required(string name, FieldType type, string doc) =>
        Expected(name, type, doc) with { Required = true };

    /// <summary>The same field, frozen at submit.</summary>
    public static Field Content(Field field) => field with { Content = true };

    /// <summary>The same field, coming from the registry's own records together with everything inside it.</summary>
    public static Field Recorded(Field field) => field with { Origin = Origin.Recorded, Type = Recorded(field.Type) };

    static FieldType Recorded(FieldType type) => type switch
    {
        RecordType record => record with { Fields = [.. record.Fields.Select(Recorded)] },
        ListType list => list with { Of = Recorded(list.Of) },
        SetType set => set with { Of = Recorded(set.Of) },
        _ => type,
    };
}
