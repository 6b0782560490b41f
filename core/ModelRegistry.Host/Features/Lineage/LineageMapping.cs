using ModelRegistry.Client.Lineage;
using ModelRegistry.Data.Lineage;

namespace ModelRegistry.Host.Features.Lineage;

static class LineageMapping
{
    public static LineageGraphEdge ToWire(LineageEdgeRecord row) => new(
        row.Id, $"{row.FromKind}:{row.FromRef}", row.Relation, $"{row.ToKind}:{row.ToRef}", row.Origin, row.CreatedAt,
        row.EndedAt);
}
