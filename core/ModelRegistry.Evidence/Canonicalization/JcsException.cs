namespace ModelRegistry.Evidence.Canonicalization;

/// <summary>JSON that has no canonical form: the message says which value and why.</summary>
public sealed class JcsException(string message) : FormatException(message);
