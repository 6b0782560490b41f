using ModelRegistry.Policy.Editing;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Binding;

/// <summary>Tells what a bound pack holds.</summary>
sealed class ContentsReader
{
    public PackContents Read(BoundPack pack)
    {
        var syntax = pack.Scope.Syntax;
        return new(pack.Info, syntax.Headline("language"), syntax.Headline("schema"),
            [
                .. syntax.Declarations.OfType<Declaration.Import>()
                    .Select(import => new PackImport(import.Pack.Text, import.Version)),
            ],
            [
                .. syntax.Declarations.OfType<Declaration.Standard>()
                    .Select(standard => new PackStandard(standard.Name.Text, standard.Title.Text)),
            ],
            [.. pack.Scope.Symbols.Values.OfType<ParameterSymbol>().Select(Describe)],
            pack.Tests.Length);
    }

    static PackParameter Describe(ParameterSymbol symbol) => new(
        symbol.Declaration.Name.Text, TypeText.Name(symbol.Type), Text(symbol.Declaration.Default)!,    // not null
        Text(symbol.Declaration.Low), Text(symbol.Declaration.High), symbol.Declaration.Teams);

    static string? Text(Expression? written) => written is null ? null
        : string.Join(' ', written.Span.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
