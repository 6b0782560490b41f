using System.Globalization;
using ModelRegistry.Host.Governance.Functions;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Taxonomy;
using ModelRegistry.Policy;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// Values that packs name and that no managed vocabulary has, or has no more: a rule about such a value never meets a
/// model. Vocabularies change while the registry runs, so this warns and refuses nothing.
/// </summary>
sealed class PackWarnings(Vocabularies vocabularies, MetadataSchema schema, FunctionCatalogue functions)
{
    const string NoSuchValue = "P0220";

    Known? _known;

    /// <summary>The warnings of the packs that judge or report anywhere.</summary>
    public async ValueTask<IReadOnlyList<PackWarning>> CurrentAsync(
        PacksInForce packs, CancellationToken cancellationToken)
    {
        var snapshot = await vocabularies.CurrentAsync(cancellationToken);
        var known = Volatile.Read(ref _known);
        if (known is null || known.Of != snapshot || known.Revision != packs.Revision)
            Volatile.Write(ref _known, known = new(snapshot, packs.Revision, Check(packs, snapshot)));
        return known.Warnings;
    }

    IReadOnlyList<PackWarning> Check(PacksInForce packs, VocabularySnapshot snapshot)
    {
        var use = new VocabularyUse(snapshot);
        var compiler = new PolicyCompiler(schema, use, functions.Offered);
        return
        [
            .. packs.Spots()
                .SelectMany(spot => packs.Shadows(spot)
                    .Select(shadow => PacksInForce.With(packs.Enforced(spot), shadow)).Prepend(packs.Enforced(spot)))
                .DistinctBy(set => string.Join('\n', set))
                .SelectMany(set => Check(compiler, set, use)).Distinct(),
        ];
    }

    static IEnumerable<PackWarning> Check(PolicyCompiler compiler, IReadOnlyList<StagedPack> set, VocabularyUse use) =>
        compiler.Compile([.. set.Select(pack => pack.Source)]) is Compilation.Failed(var diagnostics)
            ? diagnostics.Where(one => one.Code == NoSuchValue).Select(one => new PackWarning(
                set.First(pack => pack.Source.Name == one.Span.Source.Name), Text(one, use)))
            : [];

    static string Text(Diagnostic one, VocabularyUse use)
    {
        var value = one.Span.Text.Trim('"');
        var what = use.Retired.Contains(value)
            ? $"`{value}` is retired in its vocabulary: only models that have it already can meet it"
            : $"`{value}` is no value of its vocabulary: no model can meet it";
        return string.Create(CultureInfo.InvariantCulture, $"line {one.Span.Line}: {what}");
    }

    sealed record Known(VocabularySnapshot Of, long Revision, IReadOnlyList<PackWarning> Warnings);
}
