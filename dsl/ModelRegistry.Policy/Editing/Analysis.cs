using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Functions;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Editing;

/// <summary>Files that belong together, with what every name in them means.</summary>
sealed class Analysis
{
    readonly ILookup<SourceText, Mention> _mentions;
    readonly CheckedPacks _packs;

    public Analysis(
        MetadataSchema schema, IVocabularies? vocabularies, HostFunctions? functions, Words words,
        IReadOnlyList<PackFile> files)
    {
        Files = files;
        var watch = new Watch();
        _packs = PolicyCompiler.Check(
            [.. files.Select(file => file.Syntax)], schema, vocabularies, words, functions, watch);
        foreach (var pack in _packs.Bound) Declare(watch, pack);
        _mentions = watch.Mentions.Where(mention => mention.Span.Length > 0)
            .DistinctBy(mention => (mention.Span, new MeaningKey(mention.Meaning)))
            .OrderBy(mention => mention.Span.Start).ThenBy(mention => mention.Span.Length)
            .ToLookup(mention => mention.Span.Source);
    }

    public IReadOnlyList<PackFile> Files { get; }

    public BindingContext Context => _packs.Context;

    public IReadOnlyList<BoundPack> Packs => _packs.Bound;

    public IReadOnlyList<Diagnostic> Diagnostics => _packs.Diagnostics;

    public IEnumerable<BoundRule> Rules => Packs.SelectMany(pack => pack.Rules);

    public BoundPack PackOf(PackFile file)
    {
        for (var i = 0; i < Files.Count; i++)
        {
            if (Files[i] == file) return _packs.Bound[i];
        }

        throw new InvalidOperationException($"{file.Name} is not analysed here.");
    }

    public IEnumerable<Mention> MentionsIn(PackFile file) => _mentions[file.Source];

    /// <summary>The name at an offset, the shortest where several are; its end counts too.</summary>
    public Mention? At(PackFile file, int offset) => MentionsIn(file)
        .Where(mention => mention.Span.Start <= offset && offset <= mention.Span.End)
        .OrderBy(mention => offset == mention.Span.End).ThenBy(mention => mention.Span.Length).FirstOrDefault();

    static void Declare(Watch watch, BoundPack pack)
    {
        var scope = pack.Scope;
        if (scope.Syntax.Name is { } name) watch.Found(name.Span, new Meaning.OfPack(scope));
        foreach (var symbol in scope.Symbols.Values) watch.Found(symbol.Name.Span, new Meaning.OfSymbol(symbol));
        foreach (var standard in scope.Standards.Values)
            watch.Found(standard.Name.Span, new Meaning.OfStandard(standard));
        foreach (var sample in scope.Samples.Values) watch.Found(sample.Name.Span, new Meaning.OfSample(sample));
        foreach (var rule in pack.Rules) watch.Found(rule.Syntax.Name.Span, new Meaning.OfRule(rule.Syntax));
        foreach (var import in scope.Syntax.Declarations.OfType<Declaration.Import>())
        {
            if (import.Alias is { } alias && scope.Imports.TryGetValue(alias.Text, out var imported))
                watch.Found(alias.Span, new Meaning.OfPack(imported));
        }
    }
}
