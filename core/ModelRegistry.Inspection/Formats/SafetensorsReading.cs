namespace ModelRegistry.Inspection.Formats;

/// <summary>A safetensors file's header, or the rule that it breaks.</summary>
public abstract record SafetensorsReading
{
    SafetensorsReading() { }

    /// <summary>The header holds every rule of the format.</summary>
    /// <param name="Header">What it says.</param>
    public sealed record Valid(SafetensorsHeader Header) : SafetensorsReading;

    /// <summary>The file breaks the format.</summary>
    /// <param name="Code">Stable name of the rule.</param>
    /// <param name="Reason">Where and how it is broken.</param>
    public sealed record Invalid(string Code, string Reason) : SafetensorsReading;
}
