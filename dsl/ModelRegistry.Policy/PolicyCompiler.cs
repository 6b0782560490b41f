using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Functions;
using ModelRegistry.Policy.Linting;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy;

/// <summary>
/// Turns the texts of packs into policies that decide. Packs that import each other are compiled together. An
/// instance may be used by several threads.
/// </summary>
/// <param name="schema">What the metadata is made of; every path and value of the packs is checked against it.</param>
/// <param name="vocabularies">The managed taxonomies; without them their values are not checked.</param>
/// <param name="functions">
/// What the host offers to packs. Without it imports of functions are believed, and what asks for one is missing.
/// </param>
public sealed class PolicyCompiler(
    MetadataSchema schema, IVocabularies? vocabularies = null, HostFunctions? functions = null)
{
    readonly Words _words = new();

    /// <summary>The name on a pack's first line, whatever is wrong further down; null when it cannot be read.</summary>
    public string? NameOf(PackSource pack) => new PackReader(_words).Read(pack).Name?.Text;

    /// <summary>Compiles packs. One run reports every mistake of every pack; nothing is thrown.</summary>
    public Compilation Compile(IReadOnlyList<PackSource> packs)
    {
        var syntax = packs.Select(pack => new PackReader(_words).Read(pack)).ToList();
        var checkedPacks = Check(syntax, schema, vocabularies, _words, functions);
        var all = checkedPacks.Diagnostics;
        return all.Any(each => each.Severity == Severity.Error)
            ? new Compilation.Failed(all)
            : new Compilation.Succeeded(new PolicySet(checkedPacks.Bound, checkedPacks.Context.Types), all);
    }

    /// <summary>Settles and checks packs that were read, whatever is wrong with them.</summary>
    internal static CheckedPacks Check(
        IReadOnlyList<PackSyntax> syntax, MetadataSchema schema, IVocabularies? vocabularies, Words words,
        HostFunctions? functions, Watch? watch = null)
    {
        var context = new BindingContext(new(schema), vocabularies, words, functions) { Watch = watch };
        var bound = new Binder(context).Bind(syntax);
        new Linter(context).Check(bound);
        var order = syntax.Select((pack, index) => (pack.Source.Name, index)).DistinctBy(pair => pair.Name)
            .ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        return new(context, bound,
        [
            .. syntax.SelectMany(pack => pack.Diagnostics).Concat(context.Diagnostics)
                .DistinctBy(each => (each.Code, each.Span, each.Message))
                .OrderBy(each => order[each.Span.Source.Name]).ThenBy(each => each.Span.Start)
                    .ThenBy(each => each.Code, StringComparer.Ordinal),
        ]);
    }
}
