using System.Collections.Immutable;

namespace ModelRegistry.Policy.Syntax;

/// <summary>One declaration of a pack. Closed. Each has a name and its place.</summary>
abstract record Declaration : Node
{
    Declaration(Word name, SourceSpan span) : base(span) => Name = name;

    public Word Name { get; init; }

    public sealed record Import(Word Pack, string Version, Word? Alias, SourceSpan Span) : Declaration(Pack, Span);

    /// <summary>An import of a function that the host offers.</summary>
    public sealed record Function(
        Word Name, ImmutableArray<(Word Name, TypeName Type)> Parameters, TypeName Result, string Version,
        SourceSpan Span)
        : Declaration(Name, Span)
    {
        /// <summary>As it is written: <c>country_of(region : region) gives text</c>.</summary>
        public string Signature =>
            $"{Name.Text}({string.Join(", ", Parameters.Select(each => $"{each.Name.Text} : {each.Type.Text}"))}) "
            + $"gives {Result.Text}";

        /// <summary>What it takes and gives; two functions with the same types can stand for each other.</summary>
        public string Types => $"{string.Join(", ", Parameters.Select(each => each.Type.Text))} gives {Result.Text}";
    }

    public sealed record Standard(Word Name, Word Title, SourceSpan Span) : Declaration(Name, Span);

    public sealed record List(Word Name, TypeName Of, ImmutableArray<Expression> Items, SourceSpan Span)
        : Declaration(Name, Span);

    public sealed record Parameter(
        Word Name, TypeName Type, Expression Default, Expression? Low, Expression? High, string? Teams, SourceSpan Span)
        : Declaration(Name, Span);

    public sealed record Define(
        Word Name, ImmutableArray<(Word Name, TypeName Type)> Parameters, Expression Body, SourceSpan Span)
        : Declaration(Name, Span);

    /// <summary>
    /// <paramref name="Damaged"/> when a clause could not be read, so that what is absent proves nothing.
    /// </summary>
    public sealed record Rule(Word Name, Word Title, ImmutableArray<Clause> Clauses, bool Damaged, SourceSpan Span)
        : Declaration(Name, Span);

    public sealed record Waiver(
        Word Name, Word ForRule, ImmutableArray<WaiverLine> Lines, bool Damaged, SourceSpan Span)
        : Declaration(Name, Span);

    public sealed record Override(Word Pack, Word Scope, Word Team, ImmutableArray<Assignment> Values, SourceSpan Span)
        : Declaration(Pack, Span);

    public sealed record Sample(
        Word Name, PathName? Extends, ImmutableArray<Assignment> Values, bool Damaged, SourceSpan Span)
        : Declaration(Name, Span);

    public sealed record Test(
        bool Table, Word Title, Word? ForRule, ImmutableArray<Step> Steps, bool Damaged, SourceSpan Span)
        : Declaration(Title, Span);
}
