using ModelRegistry.Policy.Functions;
using ModelRegistry.Policy.Licences;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Binding;

/// <summary>What all binders of one compilation share.</summary>
/// <param name="types">The types of the metadata.</param>
/// <param name="vocabularies">Null where nothing checks their values.</param>
/// <param name="words">The words of the language.</param>
/// <param name="functions">What the host offers; null where no host is known, and imports are believed.</param>
sealed class BindingContext(
    TypeCatalogue types, IVocabularies? vocabularies, Words words, HostFunctions? functions = null)
{
    public TypeCatalogue Types => types;

    public IVocabularies? Vocabularies => vocabularies;

    public Words Words => words;

    public HostFunctions? Functions => functions;

    public Spelling Spelling { get; } = new();

    public Durations Durations { get; } = new();

    public LicenceParser Licences { get; } = new();

    /// <summary>Looks on, where an editor wants to know more than what is wrong.</summary>
    public Watch? Watch { get; init; }

    /// <summary>The declared names that something asked for.</summary>
    public HashSet<Word> Used { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);
}
