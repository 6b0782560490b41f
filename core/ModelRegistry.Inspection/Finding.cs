namespace ModelRegistry.Inspection;

/// <summary>Something a reader should know about a file.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">A stable name for programs, such as <c>remote-code</c>.</param>
/// <param name="Message">What was found and what follows from it, for people.</param>
public sealed record Finding(Severity Severity, string Code, string Message);
