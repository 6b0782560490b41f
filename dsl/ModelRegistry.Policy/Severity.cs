namespace ModelRegistry.Policy;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>The packs compile; somebody should look.</summary>
    Warning,

    /// <summary>The packs do not compile.</summary>
    Error,
}
