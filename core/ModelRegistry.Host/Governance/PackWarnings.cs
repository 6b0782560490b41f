using System.Globalization;
using ModelRegistry.Host.Taxonomy;
using ModelRegistry.Policy;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// Values that packs name and that no managed vocabulary has, or has no more: a rule about such a value never meets a
/// model. Vocabularies change while the registry runs, so this warns and refuses nothing.
/// </summary>
sealed class PackWarnings(PackLibrary packs, Vocabularies vocabularies, MetadataSchema schema)
{
    const string NoSuchValue = "P0220";

    Known? _known;

    /// <summary>The warnings of the packs in force, by the pack's name; a pack without any is not in it.</summary>
    public async ValueTask<ILookup<string, string>> CurrentAsync(CancellationToken cancellationToken)
    {
        var snapshot = await vocabularies.CurrentAsync(cancellationToken);
        var known = Volatile.Read(ref _known);
        if (known is null || known.Of != snapshot)
            Volatile.Write(ref _known, known = new(snapshot, Check(snapshot)));
        return known.Warnings;
    }

    ILookup<string, string> Check(VocabularySnapshot snapshot)
    {
        var use = new VocabularyUse(snapshot);
        var found = new PolicyCompiler(schema, use).Compile(packs.Sources) is Compilation.Failed(var diagnostics)
            ? diagnostics.Where(one => one.Code == NoSuchValue)
            : [];
        var names = packs.Sources.Zip(packs.Policies.Packs).ToDictionary(
            pair => pair.First.Name, pair => pair.Second.Name);
        return found.ToLookup(one => names[one.Span.Source.Name], one => Text(one, use));
    }

    static string Text(Diagnostic one, VocabularyUse use)
    {
        var value = one.Span.Text.Trim('"');
        var what = use.Retired.Contains(value)
            ? $"`{value}` is retired in its vocabulary: only models that have it already can meet it"
            : $"`{value}` is no value of its vocabulary: no model can meet it";
        return string.Create(CultureInfo.InvariantCulture, $"line {one.Span.Line}: {what}");
    }

    sealed record Known(VocabularySnapshot Of, ILookup<string, string> Warnings);
}
