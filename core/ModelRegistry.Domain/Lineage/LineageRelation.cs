namespace ModelRegistry.Domain.Lineage;

/// <summary>How the first end of an edge came from the second. Edges point upstream, to the origin.</summary>
public enum LineageRelation
{
    TrainedOn,
    EvaluatedOn,
    UsesFeatures,
    FineTunedFrom,
    DerivedFrom,
    UsesAdapter,
    BuiltFromCommit,
    ProducedByRun,
    RanIn,
    SnapshotOf,
    Read,
}
