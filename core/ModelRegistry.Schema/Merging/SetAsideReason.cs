namespace ModelRegistry.Schema.Merging;

/// <summary>Why a declared value does not count.</summary>
public enum SetAsideReason
{
    /// <summary>Only the registry's own records say what stands there.</summary>
    Recorded,

    /// <summary>The registry knows another value.</summary>
    Overruled,
}
