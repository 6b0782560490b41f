namespace ModelRegistry.Domain.Lineage;

/// <summary>A node that a walk reached, how many edges from its start, and the edge it was reached over.</summary>
public sealed record LineageStep(LineageNode Node, int Depth, LineageEdge Edge);
