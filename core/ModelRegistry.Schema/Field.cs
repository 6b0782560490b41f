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
    /// Whether it is frozen at submit. On a block: everything declared in it is. On a recorded field inside such a
    /// block: it is too (an artifact's digest), where other records are evidence that may come later (its signature).
    /// </summary>
    public bool Content { get; init; }

    /// <summary>Whether an empty set is an answer ("there are none") and not an omission.</summary>
    public bool NoneIsAnAnswer { get; init; }

    /// <summary>A value as it stands in JSON text, for the documentation; null when the type says enough.</summary>
    public string? Example { get; init; }
}
