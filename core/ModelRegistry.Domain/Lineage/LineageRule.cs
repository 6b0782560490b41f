namespace ModelRegistry.Domain.Lineage;

/// <summary>A relation that may hold between two kinds.</summary>
public sealed record LineageRule(LineageKind From, LineageRelation Relation, LineageKind To);
