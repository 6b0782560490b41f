using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Lineage;

static class LineageProblems
{
    public static readonly ProblemType Invalid = new("lineage-invalid", 422,
        "This cannot come from that", "Correct the nodes or the relation named under errors.");

    public static readonly ProblemType Cycle = new("lineage-cycle", 409,
        "The edge closes a ring", "Nothing comes from itself: look at the ring and end the edge that is wrong.");

    public static readonly ProblemType Exists = new("lineage-exists", 409,
        "The edge is there already", "Nothing needs to be done.");

    public static readonly ProblemType DeclaredEdge = new("lineage-declared", 409,
        "The edge follows the version's metadata",
            "Change the metadata: the edge ends when it is not declared any more.");
}
