namespace ModelRegistry.Policy;

/// <summary>An expectation that was not met.</summary>
/// <param name="Message">What was expected and what came.</param>
/// <param name="At">Where the expectation stands.</param>
public sealed record TestFailure(string Message, SourceLocation At);
