namespace ModelRegistry.Schema;

/// <summary>
/// Values without an order. A single JSON value is accepted as a set of one.
/// At most <see cref="MetadataLimits.SetItems"/> of them.
/// </summary>
/// <param name="Of">The type of each value.</param>
public sealed record SetType(FieldType Of) : FieldType;
