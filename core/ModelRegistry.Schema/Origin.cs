namespace ModelRegistry.Schema;

/// <summary>Where a field's value comes from.</summary>
public enum Origin
{
    /// <summary>The publisher says so, in the metadata.</summary>
    Declared,

    /// <summary>
    /// The registry's own records say so. A value declared there is kept and shown as declared,
    /// and no policy ever reads it.
    /// </summary>
    Recorded,
}
