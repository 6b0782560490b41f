using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

/// <summary>The types of the language: the scalars, and every enum and vocabulary of the schema by its name.</summary>
sealed class TypeCatalogue
{
    readonly Dictionary<string, FieldType> _byName = new(StringComparer.Ordinal)
    {
        ["yes/no"] = new ScalarType(ScalarKind.Flag),
        ["flag"] = new ScalarType(ScalarKind.Flag),
        ["text"] = new ScalarType(ScalarKind.Text),
        ["number"] = new ScalarType(ScalarKind.Number),
        ["percent"] = new ScalarType(ScalarKind.Percent),
        ["size"] = new ScalarType(ScalarKind.Size),
        ["duration"] = new ScalarType(ScalarKind.Duration),
        ["date"] = new ScalarType(ScalarKind.Date),
        ["instant"] = new ScalarType(ScalarKind.Instant),
        ["version"] = new ScalarType(ScalarKind.Version),
        ["licence"] = new ScalarType(ScalarKind.Licence),
        ["digest"] = new ScalarType(ScalarKind.Text, TextFormat.Digest),
        ["url"] = new ScalarType(ScalarKind.Text, TextFormat.Url),
        ["email"] = new ScalarType(ScalarKind.Text, TextFormat.Email),
        ["region"] = new ScalarType(ScalarKind.Text, TextFormat.Region),
        ["person"] = new ScalarType(ScalarKind.Text, TextFormat.Person),
    };

    public TypeCatalogue(MetadataSchema schema)
    {
        Collect(schema.Root);
        CollectRecords(schema.Root);
        var environment = _byName.GetValueOrDefault("environment") ?? Text;
        Environment = environment;
        Root = schema.Root with { Fields = [.. schema.Root.Fields, EventField(environment), Previous(schema.Root)] };
        Version = schema.Version;
    }

    /// <summary>The metadata's blocks, and <c>event</c> and <c>previous</c> beside them.</summary>
    public RecordType Root { get; }

    public string Version { get; }

    public FieldType Environment { get; }

    public EnumType EventNames { get; } = Names("event", "event", "register", "submit", "promote", "deploy", "monitor");

    public ScalarType Text => new(ScalarKind.Text);

    public ScalarType Flag => new(ScalarKind.Flag);

    public ScalarType Number => new(ScalarKind.Number);

    public ScalarType Percent => new(ScalarKind.Percent);

    public ScalarType Duration => new(ScalarKind.Duration);

    public ScalarType Date => new(ScalarKind.Date);

    public ScalarType Instant => new(ScalarKind.Instant);

    public ScalarType Licence => new(ScalarKind.Licence);

    public IEnumerable<string> Names() => _byName.Keys;

    public FieldType? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>What a set or list is made of; null for any other type.</summary>
    public static FieldType? ItemOf(FieldType type) => type switch
    {
        SetType set => set.Of,
        ListType list => list.Of,
        _ => null,
    };

    /// <summary>A type in words, with its article: "a percentage", "a risk tier".</summary>
    public static string Describe(FieldType type) => type switch
    {
        ScalarType { Kind: ScalarKind.Flag } => "a yes or no",
        ScalarType { Kind: ScalarKind.Text, Format: TextFormat.Region } => "a region",
        ScalarType { Kind: ScalarKind.Text } => "a text",
        ScalarType { Kind: ScalarKind.Number } => "a number",
        ScalarType { Kind: ScalarKind.Percent } => "a percentage",
        ScalarType { Kind: ScalarKind.Size } => "a size",
        ScalarType { Kind: ScalarKind.Duration } => "a duration",
        ScalarType { Kind: ScalarKind.Date } => "a date",
        ScalarType { Kind: ScalarKind.Instant } => "an instant",
        ScalarType { Kind: ScalarKind.Version } => "a version",
        ScalarType { Kind: ScalarKind.Licence } => "a licence",
        EnumType named => Article(named.Noun),
        VocabularyType vocabulary => Article(vocabulary.Name.Replace('-', ' ')),
        SetType set => $"a set ({Describe(set.Of)} each)",
        ListType list => $"a list ({Describe(list.Of)} each)",
        RecordType { Name.Length: > 0 } record => Article(record.Name),
        _ => "a record",
    };

    public static string Article(string noun) =>
        $"{(noun.Length > 0 && "aeiou".Contains(noun[0]) ? "an" : "a")} {noun}";

    void Collect(FieldType type)
    {
        switch (type)
        {
            case EnumType named: _byName.TryAdd(named.Name, named); break;
            case VocabularyType vocabulary: _byName.TryAdd(vocabulary.Name, vocabulary); break;
            case SetType set: Collect(set.Of); break;
            case ListType list: Collect(list.Of); break;
            case RecordType record:
                foreach (var field in record.Fields) Collect(field.Type);
                break;
        }
    }

    /// <summary>Records give way to values of the same name.</summary>
    void CollectRecords(FieldType type)
    {
        if (type is RecordType record)
        {
            _byName.TryAdd(record.Name.Replace(' ', '-'), record);
            foreach (var field in record.Fields) CollectRecords(field.Type);
        }
        else if (ItemOf(type) is { } item) CollectRecords(item);
    }

    Field EventField(FieldType environment) => new("event", new RecordType("event",
    [
        new("name", EventNames, "What is about to happen."),
        new("target", environment, "Where to."),
        new("actor", new ScalarType(ScalarKind.Text, TextFormat.Person), "Who asks for it."),
        new("use", Names("event-use", "use", "internal", "research", "commercial"), "What for."),
        new("registered", new ScalarType(ScalarKind.Instant), "When the version was first registered."),
    ]), "The event that is decided on.");

    static Field Previous(RecordType root) => new("previous", root, "The version now in production.");

    static EnumType Names(string name, string noun, params string[] values) =>
        new(name, noun, false, [.. values.Select(value => new EnumValue(value, "", []))]);
}
