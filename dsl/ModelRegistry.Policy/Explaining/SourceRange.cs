namespace ModelRegistry.Policy.Explaining;

/// <summary>A piece of a pack's source, for people and editors. Lines and columns count from 1.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line of its first character.</param>
/// <param name="Column">The column of its first character, in UTF-16 units.</param>
/// <param name="EndLine">The line behind its last character.</param>
/// <param name="EndColumn">The column behind its last character.</param>
public sealed record SourceRange(string File, int Line, int Column, int EndLine, int EndColumn)
{
    internal static SourceRange Of(SourceSpan span)
    {
        var (endLine, endColumn) = span.Source.Locate(span.End);
        return new(span.Source.Name, span.Line, span.Column, endLine, endColumn);
    }

    /// <summary>The file and the line: <c>llm-safety.policy:12</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}");
}
