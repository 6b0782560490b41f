using static ModelRegistry.Domain.Lineage.LineageKind;
using static ModelRegistry.Domain.Lineage.LineageRelation;

namespace ModelRegistry.Domain.Lineage;

/// <summary>Which relations may hold between which kinds.</summary>
public sealed class LineageTable
{
    public LineageTable() => Rules =
    [
        .. Of([LineageKind.Version, BaseModel, Adapter], TrainedOn, [Dataset, DataSnapshot, FeatureSet]),
        .. Of([LineageKind.Version], EvaluatedOn, [Dataset, DataSnapshot]),
        .. Of([LineageKind.Version], UsesFeatures, [FeatureSet]),
        .. Of([LineageKind.Version, Adapter], FineTunedFrom, [LineageKind.Version, BaseModel]),
        .. Of([LineageKind.Version, BaseModel], DerivedFrom, [LineageKind.Version, BaseModel]),
        .. Of([LineageKind.Version], UsesAdapter, [Adapter, LineageKind.Version]),
        .. Of([LineageKind.Version, Adapter, Run], BuiltFromCommit, [Commit]),
        .. Of([LineageKind.Version, Adapter, DataSnapshot, Dataset], ProducedByRun, [Run]),
        .. Of([LineageKind.Version, Run], RanIn, [LineageKind.Environment]),
        .. Of([DataSnapshot], SnapshotOf, [Dataset, FeatureSet]),
        .. Of([Dataset, FeatureSet], DerivedFrom, [Dataset, DataSnapshot]),
        .. Of([Run, LineageKind.Version], Read, [Dataset, DataSnapshot, FeatureSet]),
    ];

    public IReadOnlyList<LineageRule> Rules { get; }

    public bool Allows(LineageEdge edge) => Rules.Contains(new(edge.From.Kind, edge.Relation, edge.To.Kind));

    /// <summary>Why the edge cannot be, as a sentence for people; null when it can.</summary>
    public string? Explain(LineageEdge edge)
    {
        if (Allows(edge)) return edge.From == edge.To ? $"{edge.From} cannot come from itself." : null;
        var ends = Rules.Where(rule => rule.From == edge.From.Kind && rule.Relation == edge.Relation)
            .Select(rule => rule.To.Wire()).ToArray();
        return $"A {edge.From.Kind.Wire()} is not {edge.Relation.Wire()} a {edge.To.Kind.Wire()}; " + (ends.Length == 0
            ? $"the relation never starts at a {edge.From.Kind.Wire()}."
            : $"possible ends are {string.Join(", ", ends)}.");
    }

    static IEnumerable<LineageRule> Of(LineageKind[] starts, LineageRelation relation, LineageKind[] ends) =>
        starts.SelectMany(start => ends.Select(end => new LineageRule(start, relation, end)));
}
