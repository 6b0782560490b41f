using System.Text.RegularExpressions;
using ModelRegistry.Policy.Documents;
using ModelRegistry.Policy.Licences;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Programs;

/// <summary>
/// Whether two cells stand in a relation. Unknown when one is absent or the two have nothing in common.
/// </summary>
sealed class CellRelations
{
    readonly CellOrder _order = new();
    readonly LicenceRules _licences = new();

    public DateTimeOffset Now { get; set; }

    public Truth Holds(in Cell left, Relation relation, in Cell right)
    {
        if (left.IsAbsent || right.IsAbsent) return Truth.Unknown;
        switch (relation)
        {
            case Relation.Is: return Same(left, right);
            case Relation.IsNot: return Not(Same(left, right));
            case Relation.OneOf: return Contains(right, left);
            case Relation.NotOneOf: return Not(Contains(right, left));
            case Relation.Contains when left.Kind == CellKind.Text && right.Kind == CellKind.Text:
                return Of(((string)left.Ref!).Contains((string)right.Ref!, StringComparison.Ordinal));
            case Relation.Contains: return Contains(left, right);
            case Relation.ContainsAll: return Each(left, right, all: true);
            case Relation.ContainsAny: return Each(left, right, all: false);
            case Relation.ContainsNone: return Not(Each(left, right, all: false));
            case Relation.Matches: return Truth.Unknown; // patterns are constants, see Matches below
            case Relation.AllowedBy or Relation.RequiresAny: return Licensed(left, relation, right);
            default: return Ordered(left, relation, right);
        }
    }

    /// <summary>The whole text must match. The regex engine takes time in proportion to the text, never more.</summary>
    public static Truth Matches(in Cell text, Regex pattern) =>
        text.Kind == CellKind.Text ? Of(pattern.IsMatch((string)text.Ref!)) : Truth.Unknown;

    Truth Ordered(in Cell left, Relation relation, in Cell right)
    {
        if (!_order.TryCompare(left, right, Now, out var range)) return Truth.Unknown;
        return relation switch
        {
            Relation.Less or Relation.Before => Told(range.Max < 0, range.Min >= 0),
            Relation.AtMost => Told(range.Max <= 0, range.Min > 0),
            Relation.More or Relation.After => Told(range.Min > 0, range.Max <= 0),
            _ => Told(range.Min >= 0, range.Max < 0),
        };
    }

    Truth Same(in Cell left, in Cell right)
    {
        if (left.Kind == CellKind.Text && right.Kind == CellKind.Text)
            return Of(string.Equals((string)left.Ref!, (string)right.Ref!, StringComparison.Ordinal));
        if (left.Kind == CellKind.Flag && right.Kind == CellKind.Flag) return Of(left.Bits == right.Bits);
        if (!_order.TryCompare(left, right, Now, out var range)) return Truth.Unknown;
        return Told(range is { Min: 0, Max: 0 }, range.Min > 0 || range.Max < 0);
    }

    Truth Contains(in Cell collection, in Cell item)
    {
        if (collection.Kind != CellKind.Many) return Truth.Unknown;
        var items = (Items)collection.Ref!;
        var (result, cells) = (Truth.False, items.Cells);
        for (int i = 0, at = 0; i < items.Count; i++, at += items.Width)
        {
            var same = Same(cells[at], item);
            if (same == Truth.True) return same;
            if (same == Truth.Unknown) result = same;
        }

        return result;
    }

    Truth Each(in Cell collection, in Cell wanted, bool all)
    {
        if (wanted.Kind != CellKind.Many) return Truth.Unknown;
        var items = (Items)wanted.Ref!;
        var result = all ? Truth.True : Truth.False;
        for (int i = 0, at = 0; i < items.Count; i++, at += items.Width)
        {
            var each = Contains(collection, items.Cells[at]);
            if (all ? each < result : each > result) result = each;
        }

        return result;
    }

    Truth Licensed(in Cell left, Relation relation, in Cell right)
    {
        if (left.Kind != CellKind.Licence) return Truth.Unknown;
        var list = right.Kind == CellKind.Many ? ((Items)right.Ref!).Licences : [];
        var expression = (LicenceExpression)left.Ref!;
        return relation == Relation.AllowedBy ? _licences.AllowedBy(expression, list)
            : _licences.RequiresAny(expression, list);
    }

    static Truth Told(bool holds, bool fails) => holds ? Truth.True : fails ? Truth.False : Truth.Unknown;

    static Truth Of(bool holds) => holds ? Truth.True : Truth.False;

    static Truth Not(Truth truth) => (Truth)(2 - (int)truth);
}
