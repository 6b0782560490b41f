using ModelRegistry.Policy.LanguageServer.Documents;
using ModelRegistry.Policy.LanguageServer.Protocol;

namespace ModelRegistry.Policy.LanguageServer.Features;

/// <summary>Messages as editors show them: the message, what stands beside the caret, then notes and helps.</summary>
static class Messages
{
    public static LspDiagnostic Of(Diagnostic diagnostic, LineMap lines, string uri)
    {
        var head = diagnostic.Label.Length == 0 ? diagnostic.Message : $"{diagnostic.Message}: {diagnostic.Label}";
        var advice = diagnostic.Advice.Select(each => $"{each.Kind.ToString().ToLowerInvariant()}: {each.Text}");
        return new(lines.Range(diagnostic.Span), diagnostic.Severity == Severity.Error ? 1 : 2, diagnostic.Code,
            "policy", string.Join('\n', advice.Prepend(head)),
            diagnostic.Others.Count == 0 ? null :
            [
                .. diagnostic.Others.Where(other => other.Span.Source == diagnostic.Span.Source)
                    .Select(other => new RelatedInformation(new(uri, lines.Range(other.Span)), other.Text)),
            ]);
    }
}
