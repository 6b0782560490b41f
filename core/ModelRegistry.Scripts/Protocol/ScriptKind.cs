namespace ModelRegistry.Scripts.Protocol;

/// <summary>What a value is in C#.</summary>
public enum ScriptKind
{
    /// <summary><see cref="bool"/>.</summary>
    Flag,

    /// <summary><see cref="decimal"/>.</summary>
    Number,

    /// <summary><see cref="DateOnly"/>.</summary>
    Date,

    /// <summary><see cref="DateTimeOffset"/>.</summary>
    Instant,

    /// <summary><see cref="string"/>.</summary>
    Text,
}
