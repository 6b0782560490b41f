namespace ModelRegistry.Inspection.Formats;

/// <summary>Leaves the header parser at the first broken rule; it never leaves <see cref="Safetensors"/>.</summary>
sealed class SafetensorsException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
