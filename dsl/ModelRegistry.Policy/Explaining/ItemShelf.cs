using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Explaining;

/// <summary>
/// The items of a quantifier. Of each truth only so many are kept as can be shown, so that a list of thousands takes no
/// more room than one of thirty.
/// </summary>
sealed class ItemShelf
{
    readonly Dictionary<Truth, List<(int Index, NodeDraft Item)>> _kept = new()
    {
        [Truth.False] = [], [Truth.Unknown] = [], [Truth.True] = [],
    };

    int _count;

    /// <summary>
    /// The item that is being looked at, null where there is no room for it, and the frame that tells it from the next.
    /// </summary>
    public (NodeDraft? Node, Frame Frame)? Current { get; set; }

    /// <summary>What <c>where</c> and body came to for that item, in this order.</summary>
    public List<Truth> Truths { get; } = [];

    /// <summary>Puts away an item; false when there is no room for one of its truth.</summary>
    public bool Keep(NodeDraft item)
    {
        var index = _count++;
        var alike = _kept[item.Truth];
        if (alike.Count == Explanation.MaxItems) return false;
        alike.Add((index, item));
        return true;
    }

    /// <summary>
    /// The items to show, those that decided before others, in their order; and how many are left out.
    /// </summary>
    public (IReadOnlyList<NodeDraft> Shown, IReadOnlyList<NodeDraft> Dropped, int Omitted) Choose(
        IReadOnlyList<Truth> order)
    {
        var chosen = order.SelectMany(truth => _kept[truth]).Take(Explanation.MaxItems).OrderBy(each => each.Index)
            .Select(each => each.Item).ToList();
        List<NodeDraft> dropped = [.. _kept.Values.SelectMany(each => each).Select(each => each.Item).Except(chosen)];
        return (chosen, dropped, _count - chosen.Count);
    }

    /// <summary>Which items decide what a quantifier comes to, first ones first.</summary>
    public static IReadOnlyList<Truth> Deciding(Condition? condition, Truth truth) => (condition, truth) switch
    {
        (_, Truth.Unknown) => [Truth.Unknown, Truth.True, Truth.False],
        (Condition.Every, Truth.False) => [Truth.False, Truth.Unknown, Truth.True],
        (Condition.Every, _) => [Truth.True, Truth.Unknown, Truth.False],
        (Condition.Count { Quantity: Quantity.AtLeast }, Truth.False) =>
            [Truth.False, Truth.True, Truth.Unknown],
        (Condition.Some, Truth.False) => [Truth.False, Truth.Unknown, Truth.True],
        _ => [Truth.True, Truth.Unknown, Truth.False],
    };
}
