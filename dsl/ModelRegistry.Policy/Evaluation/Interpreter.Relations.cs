using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

sealed partial class Interpreter
{
    Judgement Compare(Condition.Compare compare, Frame? frame)
    {
        var left = Read(compare.Left, frame);
        var right = Read(compare.Right, frame);
        var missing = Evidence(left.Value, right.Value);
        if (missing.Length > 0) return Judgement.Unknown(missing);
        var fact = new Observed(
            left.Path, Show(left.Value), Expected(Phrases.Of(compare.Relation), compare.Right, right));
        return Judged(_relations.Holds(left.Value, compare.Relation, right.Value), fact);
    }

    Judgement Between(Condition.Between between, Frame? frame)
    {
        var value = Read(between.Value, frame);
        var (low, high) = (Read(between.Low, frame), Read(between.High, frame));
        var missing = Evidence(value.Value, low.Value, high.Value);
        if (missing.Length > 0) return Judgement.Unknown(missing);
        var truth = Min(
            _relations.Holds(value.Value, Relation.AtLeast, low.Value),
                _relations.Holds(value.Value, Relation.AtMost, high.Value));
        return Judged(
            truth, new(
            value.Path, Show(value.Value),
            $"between {Show(low.Value)} and {Show(high.Value)}"));
    }

    Judgement Within(Condition.Within within, Frame? frame)
    {
        var value = Read(within.Value, frame);
        var (distance, anchor) = (Read(within.Distance, frame), Read(within.Anchor, frame));
        var missing = Evidence(value.Value, distance.Value, anchor.Value);
        if (missing.Length > 0) return Judgement.Unknown(missing);
        var fact = new Observed(
            value.Path, Show(value.Value),
            $"within {Show(distance.Value)} of {OneLine(within.Anchor.Span)}");
        if (distance.Value is not Value.Duration reach) return Judged(Truth.Unknown, fact);
        var earliest = _calendar.Moved(anchor.Value, Calendar.Negative(reach));
        var latest = _calendar.Moved(anchor.Value, reach);
        return Judged(
            Min(_relations.Holds(value.Value, Relation.AtLeast, earliest),
            _relations.Holds(value.Value, Relation.AtMost, latest)), fact);
    }

    static Judgement Judged(Truth truth, Observed fact) => truth == Truth.Unknown
        ? Judgement.Unknown([new(fact.Path, $"is {fact.Value}, which cannot be told apart from {fact.Expected}")])
        : Judgement.Of(truth == Truth.True, fact);

    /// <summary>"at most 3%", and "at most max_rate (3%)" where the policy names the value.</summary>
    string Expected(string phrase, Operand operand, Reading right)
    {
        var shown = Show(right.Value);
        var written = OneLine(operand.Span);
        var isNamed = operand is not (Operand.Constant or Operand.Many) && written != shown;
        return $"{phrase} {(isNamed ? $"{written} ({shown})" : shown)}".TrimStart();
    }

    static Truth Min(Truth left, Truth right) => left < right ? left : right;
}
