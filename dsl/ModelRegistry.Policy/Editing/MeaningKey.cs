using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Editing;

/// <summary>What makes two meanings the same, over analyses of the same files too.</summary>
readonly record struct MeaningKey(string Kind, string Name, string File, int Start)
{
    public MeaningKey(Meaning meaning) : this(
        meaning.GetType().Name, Told(meaning), meaning.Declared?.Span.Source.Name ?? "",
        meaning.Declared?.Span.Start ?? -1)
    {
    }

    static string Told(Meaning meaning) => meaning switch
    {
        Meaning.OfField field => field.Path,
        Meaning.OfMember member => $"{member.Type.Name} {member.Value.Name}",
        Meaning.OfTerm term => $"{term.Type.Name} {term.Value}",
        Meaning.OfFunction function => function.Name,
        Meaning.OfType type => type.Name,
        Meaning.OfVariable variable => variable.Variable.Name,
        _ => "",
    };
}
