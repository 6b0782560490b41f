using ModelRegistry.Policy.Syntax;
using Superpower;

namespace ModelRegistry.Policy.Editing;

/// <summary>Declarations of one line, and the first lines of blocks as declarations without a body.</summary>
sealed class HeaderReader(DeclarationGrammar lines)
{
    public TokenListParser<TokenKind, Declaration>? Line(string word) => word switch
    {
        "import" => lines.Import,
        "standard" => lines.Standard,
        "list" => lines.List,
        "parameter" => lines.Parameter,
        "define" => lines.Define,
        "rule" => lines.RuleHeader.Select(Declaration (header) =>
            new Declaration.Rule(header.Name, header.Title, [], true, header.Name.Span)),
        "waiver" => lines.WaiverHeader.Select(Declaration (header) =>
            new Declaration.Waiver(header.Name, header.Rule, [], true, header.Name.Span)),
        "override" => lines.OverrideHeader.Select(Declaration (header) =>
            new Declaration.Override(header.Pack, header.Scope, header.Team, [], header.Pack.Span)),
        "sample" => lines.SampleHeader.Select(Declaration (header) =>
            new Declaration.Sample(header.Name, header.Extends, [], true, header.Name.Span)),
        "test" or "table" => lines.TestHeader.Select(Declaration (header) =>
            new Declaration.Test(word == "table", header.Title, header.Rule, [], true, header.Title.Span)),
        _ => null,
    };
}
