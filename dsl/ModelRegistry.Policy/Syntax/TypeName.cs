namespace ModelRegistry.Policy.Syntax;

/// <summary><c>percent</c>, <c>set of region</c>.</summary>
sealed record TypeName(Word Name, TypeName? Of, SourceSpan Span) : Node(Span)
{
    /// <summary>As it is written.</summary>
    public string Text => Of is null ? Name.Text : $"{Name.Text} of {Of.Text}";
}
