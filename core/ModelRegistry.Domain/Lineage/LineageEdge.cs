namespace ModelRegistry.Domain.Lineage;

/// <summary>A statement of origin: <paramref name="From"/> stands downstream of <paramref name="To"/>.</summary>
public sealed record LineageEdge(LineageNode From, LineageRelation Relation, LineageNode To)
{
    public override string ToString() => $"{From} {Relation.Wire()} {To}";
}
