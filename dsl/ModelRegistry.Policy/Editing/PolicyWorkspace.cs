using System.Collections.Concurrent;
using System.Collections.Immutable;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Functions;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Editing;

/// <summary>
/// The packs that somebody is writing, in either form, with whatever mistakes: what an editor asks about them.
/// Immutable: a change makes another one, which keeps what is still true. It may be used by several threads. Places
/// are offsets in UTF-16 units; offsets beyond the text are its end. Nothing is thrown for what a pack holds.
/// </summary>
public sealed partial class PolicyWorkspace
{
    readonly MetadataSchema _schema;
    readonly IVocabularies? _vocabularies;
    readonly HostFunctions? _functions;
    readonly Toolbox _tools;
    readonly ImmutableSortedDictionary<string, PackFile> _files;
    readonly ConcurrentDictionary<string, Lazy<Analysis>> _analyses = new(StringComparer.Ordinal);
    readonly IReadOnlyDictionary<string, Lazy<Analysis>> _before;

    /// <summary>A workspace without files.</summary>
    /// <param name="schema">What the metadata is made of.</param>
    /// <param name="vocabularies">The managed taxonomies; without them their values are neither checked nor
    /// offered.</param>
    /// <param name="functions">What the host offers to packs; without it imports of functions are believed.</param>
    public PolicyWorkspace(
        MetadataSchema schema, IVocabularies? vocabularies = null, HostFunctions? functions = null)
        : this(schema, vocabularies, functions, new(vocabularies),
            ImmutableSortedDictionary.Create<string, PackFile>(StringComparer.Ordinal),
            new Dictionary<string, Lazy<Analysis>>())
    {
    }

    PolicyWorkspace(
        MetadataSchema schema, IVocabularies? vocabularies, HostFunctions? functions, Toolbox tools,
        ImmutableSortedDictionary<string, PackFile> files, IReadOnlyDictionary<string, Lazy<Analysis>> before) =>
        (_schema, _vocabularies, _functions, _tools, _files, _before)
            = (schema, vocabularies, functions, tools, files, before);

    /// <summary>The names of the files. A slash parts folders: files of one folder belong together.</summary>
    public IEnumerable<string> Files => _files.Keys;

    /// <summary>The same with one file more, or with another text for it.</summary>
    public PolicyWorkspace With(PackSource pack) => _files.TryGetValue(pack.Name, out var file) && file.Pack == pack
        ? this : Changed(_files.SetItem(pack.Name, new(pack, _tools.Words)));

    /// <summary>The same without a file.</summary>
    public PolicyWorkspace Without(string file) => _files.ContainsKey(file) ? Changed(_files.Remove(file)) : this;

    /// <summary>A file's text; null when there is none of this name.</summary>
    public PackSource? Find(string file) => FileOf(file)?.Pack;

    /// <summary>
    /// The packs that belong to a file: those of its folder, and those that they import wherever they lie.
    /// </summary>
    public IReadOnlyList<PackSource> Together(string file) =>
        FileOf(file) is { } found ? [.. AnalysisOf(found).Files.Select(each => each.Pack)] : [];

    /// <summary>Everything that is wrong with a file among those that belong to it, by place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics(string file) => FileOf(file) is { } found
        ? [.. AnalysisOf(found).Diagnostics.Where(each => each.Span.Source == found.Source)] : [];

    PolicyWorkspace Changed(ImmutableSortedDictionary<string, PackFile> files) =>
        new(_schema, _vocabularies, _functions, _tools, files, _analyses.IsEmpty ? _before : _analyses);

    internal PackFile? FileOf(string file) => _files.GetValueOrDefault(file);

    /// <summary>
    /// Files that belong to the same others share one analysis; so do workspaces, while these are the same.
    /// </summary>
    internal Analysis AnalysisOf(PackFile file)
    {
        var together = new Neighbours([.. _files.Values]).Of(file);
        var key = string.Join('\n', together.Select(each => each.Name));
        return _analyses.GetOrAdd(key, _ =>
            _before.TryGetValue(key, out var before) && before.IsValueCreated
                && before.Value.Files.SequenceEqual(together) ? before
                : new(() => new(_schema, _vocabularies, _functions, _tools.Words, together))).Value;
    }

    /// <summary>Every place in every file that means this, declarations first within a file.</summary>
    internal IEnumerable<SourceSpan> PlacesOf(Meaning meaning)
    {
        var key = new MeaningKey(meaning);
        var name = meaning.Declared?.Text;
        return _files.Values
            .Where(file => name is null || file.Pack.Text.Contains(name, StringComparison.Ordinal))
            .SelectMany(file => AnalysisOf(file).MentionsIn(file))
            .Where(mention => new MeaningKey(mention.Meaning) == key)
            .Select(mention => mention.Span).Distinct();
    }

    static int Within(PackFile file, int offset) => Math.Clamp(offset, 0, file.Pack.Text.Length);
}
