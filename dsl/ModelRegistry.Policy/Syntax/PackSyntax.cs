using System.Collections.Immutable;

namespace ModelRegistry.Policy.Syntax;

/// <summary>A whole pack as it is written.</summary>
/// <param name="Name">Such as <c>ai/baseline</c>; null when the pack line could not be read.</param>
/// <param name="Version">As written; null when the pack line could not be read.</param>
/// <param name="Headlines">Title, owner and the rest, by their word.</param>
/// <param name="AppliesWhen">When the pack speaks at all.</param>
/// <param name="Declarations">In order.</param>
/// <param name="DamagedNames">Names whose declarations could not be read: using them is no second mistake.</param>
/// <param name="Lexed">The tokens and comments, for tools.</param>
/// <param name="Diagnostics">What is wrong with characters and syntax.</param>
sealed record PackSyntax(
    Word? Name,
    Word? Version,
    ImmutableArray<(string Keyword, Word Value)> Headlines,
    Expression? AppliesWhen,
    ImmutableArray<Declaration> Declarations,
    IReadOnlySet<string> DamagedNames,
    LexedSource Lexed,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    public SourceText Source => Lexed.Source;

    public string? Headline(string keyword) =>
        Headlines.Where(line => line.Keyword == keyword).Select(line => line.Value.Text).FirstOrDefault();
}
