namespace ModelRegistry.Domain.Lineage;

/// <summary>What stands at an end of a lineage edge.</summary>
public enum LineageKind
{
    Version,
    Dataset,
    FeatureSet,
    DataSnapshot,
    Commit,
    Run,
    Environment,
    BaseModel,
    Adapter,
}
