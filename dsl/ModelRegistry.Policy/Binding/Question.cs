using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

/// <summary>What a name was looked for among, so that an editor can offer the same. Closed.</summary>
abstract record Question
{
    Question() { }

    /// <summary>A value or condition; what is expected decides which bare names mean something.</summary>
    public sealed record OfValue(PackScope Pack, Scope? Scope, FieldType? Expected) : Question;

    /// <summary>A field of a record; the place is the record's path, empty for the metadata itself.</summary>
    public sealed record OfField(RecordType Record, string Place) : Question;

    /// <summary>A name of an imported pack.</summary>
    public sealed record OfImported(PackScope Import) : Question;

    public sealed record OfMember(EnumType Type) : Question;

    public sealed record OfTerm(VocabularyType Type) : Question;

    public sealed record OfRule : Question;

    public sealed record OfSample(PackScope Pack) : Question;

    public sealed record OfStandard(PackScope Pack) : Question;

    public sealed record OfParameter(PackScope Pack) : Question;

    public sealed record OfType : Question;

    public sealed record OfPack : Question;

    public sealed record OfRole : Question;

    public sealed record OfObligation : Question;

    /// <summary>One of a few words that the language fixes.</summary>
    public sealed record OfWord(IReadOnlyList<string> Words) : Question;
}
