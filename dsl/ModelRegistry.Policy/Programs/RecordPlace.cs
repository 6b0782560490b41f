using System.Linq.Expressions;
using ModelRegistry.Policy.Documents;

namespace ModelRegistry.Policy.Programs;

/// <summary>Where the members of a record are.</summary>
/// <param name="Node">The record: the document's, or an item.</param>
/// <param name="Part">Which of a state's documents it is in; null for an item.</param>
/// <param name="Cells">The cells that its own are part of.</param>
/// <param name="Start">Where they begin.</param>
sealed record RecordPlace(SlotNode Node, string? Part, Expression Cells, Expression Start)
{
    /// <summary>A record further in.</summary>
    public RecordPlace Follow(ReadOnlySpan<string> steps) => this with { Node = Node.Follow(steps) };

    /// <summary>The cell of a member.</summary>
    public IndexExpression At(ReadOnlySpan<string> steps) => Expression.ArrayAccess(
        Cells, Expression.Add(Start, Expression.Constant(Node.Follow(steps).Claim())));
}
