namespace ModelRegistry.Schema;

/// <summary>Values in an order, usually records.</summary>
/// <param name="Of">The type of each item.</param>
/// <param name="MaxItems">The most items there may be; it bounds what a policy can cost.</param>
public sealed record ListType(FieldType Of, int MaxItems) : FieldType;
