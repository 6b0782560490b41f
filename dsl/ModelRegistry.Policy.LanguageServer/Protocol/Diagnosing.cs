namespace ModelRegistry.Policy.LanguageServer.Protocol;

sealed record PublishDiagnosticsParams(string Uri, int? Version, IReadOnlyList<LspDiagnostic> Diagnostics);

sealed record LspDiagnostic(
    Range Range, int Severity, string? Code, string Source, string Message,
    IReadOnlyList<RelatedInformation>? RelatedInformation = null);

sealed record RelatedInformation(Location Location, string Message);

sealed record ShowMessageParams(int Type, string Message);

enum MessageKind { Error = 1, Warning, Info, Log }
