namespace ModelRegistry.Inspection.Formats;

/// <summary>Leaves the GGUF parser at the first broken rule; it never leaves <see cref="Gguf"/>.</summary>
sealed class GgufException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
