using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies.Reports;

/// <summary>One mistake or doubt. Lines and columns count from 1; the end is behind the last character.</summary>
sealed record DiagnosticLine(
    string Code, string Severity, string Message, string File, int Line, int Column, int EndLine, int EndColumn,
    string Label, IReadOnlyList<string> Notes)
{
    public static DiagnosticLine Of(Diagnostic diagnostic)
    {
        var span = diagnostic.Span;
        var (endLine, endColumn) = span.Source.Locate(span.End);
        return new(diagnostic.Code, diagnostic.Severity == Policy.Severity.Error ? "error" : "warning",
            diagnostic.Message, span.Source.Name, span.Line, span.Column, endLine, endColumn, diagnostic.Label,
            [.. diagnostic.Advice.Select(advice => advice.Text)]);
    }
}
