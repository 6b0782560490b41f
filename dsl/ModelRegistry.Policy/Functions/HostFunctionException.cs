namespace ModelRegistry.Policy.Functions;

/// <summary>
/// Thrown by a host function that has no answer and can say why in words that belong into a decision: they are the
/// same for the same values. The words of any other exception stay out of decisions.
/// </summary>
/// <param name="reason">Goes on after the call as it is written: <c>was stopped after 200 ms</c>.</param>
public sealed class HostFunctionException(string reason) : Exception(reason);
