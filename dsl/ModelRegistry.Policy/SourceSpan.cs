namespace ModelRegistry.Policy;

/// <summary>A piece of a source text.</summary>
/// <param name="Source">The file.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="Length">How many characters; 0 marks a place between two.</param>
public readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>Counts from 1.</summary>
    public int Line => Source.Locate(Start).Line;

    /// <summary>Counts from 1, in UTF-16 units.</summary>
    public int Column => Source.Locate(Start).Column;

    /// <summary>The characters themselves.</summary>
    public string Text => Source.Text.Substring(Start, Length);

    /// <summary>The file and line, for records that outlive the source text.</summary>
    public SourceLocation Location => new(Source.Name, Line);

    /// <summary>Everything from the start of this to the end of the other.</summary>
    public SourceSpan To(SourceSpan other) => this with { Length = Math.Max(other.End - Start, 0) };
}
