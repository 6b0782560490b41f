namespace ModelRegistry.Schema;

/// <summary>A named place in the metadata.</summary>
/// <param name="Name">The JSON member name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Doc">What it means, in a sentence.</param>
public sealed record Field(string Name, FieldType Type, string Doc)
{
    /// <summary>
    /// Whether it is always there: the registry supplies it at the top, and in an item of a list it is demanded.
    /// A policy may read every other field as "or missing".
    /// </summary>
    public bool Required { get; init; }

    /// <summary>Whether completeness counts it: the minimum that a version should say about itself.</summary>
    public bool Expected { get; init; }

    /// <summary>Who says so. Everything inside a recorded field is recorded.</summary>
    public Origin Origin { get; init; }

    /// <summary>
    /// Whether it tells items of a list apart, so that a recorded item finds the declared one it is about.
    /// </summary>
    public bool Key { get; init; }

    /// <summary>
    /// Whether a recorded value belongs to the content that is frozen at submit (an artifact's digest does,
    /// its signature is evidence that may come later). Declared values of a frozen block always belong to it.
    /// </summary>
    public bool Content { get; init; }

    /// <summary>A value as it stands in JSON text, for the documentation; null when the type says enough.</summary>
    public string? Example { get; init; }
}
