using ModelRegistry.Policy.Licences;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>Whether two values that are there stand in a relation.</summary>
sealed class Relations(DateTimeOffset now)
{
    readonly Ordering _ordering = new();
    readonly Durations _durations = new();
    readonly LicenceRules _licences = new();

    public Truth Holds(Value left, Relation relation, Value right) => relation switch
    {
        Relation.Is => Same(left, right),
        Relation.IsNot => Not(Same(left, right)),
        Relation.Less or Relation.Before => Sign(left, right, range => range.Max < 0, range => range.Min >= 0),
        Relation.AtMost => Sign(left, right, range => range.Max <= 0, range => range.Min > 0),
        Relation.More or Relation.After => Sign(left, right, range => range.Min > 0, range => range.Max <= 0),
        Relation.AtLeast => Sign(left, right, range => range.Min >= 0, range => range.Max < 0),
        Relation.OneOf => Contains(right, left),
        Relation.NotOneOf => Not(Contains(right, left)),
        Relation.Contains when left is Value.Text text && right is Value.Text part =>
            Of(text.Characters.Contains(part.Characters, StringComparison.Ordinal)),
        Relation.Contains => Contains(left, right),
        Relation.ContainsAll => ForEach(right, item => Contains(left, item), all: true),
        Relation.ContainsAny => ForEach(right, item => Contains(left, item), all: false),
        Relation.ContainsNone => Not(ForEach(right, item => Contains(left, item), all: false)),
        Relation.Matches => left is Value.Text text && right is Value.Text pattern
            ? Matches(text.Characters, pattern.Characters) : Truth.Unknown,
        Relation.AllowedBy => left is Value.Licence licence ? _licences.AllowedBy(licence.Expression, Licences(right))
            : Truth.Unknown,
        _ => left is Value.Licence licence ? _licences.RequiresAny(licence.Expression, Licences(right)) : Truth.Unknown,
    };

    Truth Same(Value left, Value right)
    {
        if (left is Value.Text a && right is Value.Text b)
            return Of(string.Equals(a.Characters, b.Characters, StringComparison.Ordinal));

        if (left is Value.Flag x && right is Value.Flag y) return Of(x.IsTrue == y.IsTrue);
        return Sign(left, right, range => range is { Min: 0, Max: 0 }, range => range.Min > 0 || range.Max < 0);
    }

    Truth Sign(Value left, Value right, Func<(int Min, int Max), bool> holds, Func<(int Min, int Max), bool> fails)
    {
        var range = left is Value.Age age && right is Value.Duration duration ? Compare(age, duration)
            : _ordering.Compare(left, right);
        if (range is not { } known) return Truth.Unknown;
        return holds(known) ? Truth.True : fails(known) ? Truth.False : Truth.Unknown;
    }

    /// <summary>
    /// Something is older than a duration when its date plus the duration has passed; days count as whole days.
    /// </summary>
    (int, int)? Compare(Value.Age age, Value.Duration duration)
    {
        var (start, end) = age.Since switch
        {
            Value.Date date => (new DateTimeOffset(date.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
                new DateTimeOffset(Ordering.DayOf(now).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)),
            Value.Instant instant => (instant.Moment, now),
            _ => (now, now),
        };
        var sign = end.CompareTo(_durations.After(start, duration));
        return (sign, sign);
    }

    Truth Contains(Value collection, Value item) =>
        collection is Value.Many many ? ForEach(many, each => Same(each, item), all: false) : Truth.Unknown;

    static Truth ForEach(Value collection, Func<Value, Truth> test, bool all)
    {
        if (collection is not Value.Many many) return Truth.Unknown;
        var result = all ? Truth.True : Truth.False;
        foreach (var item in many.Items)
        {
            var truth = test(item);
            result = all ? (truth < result ? truth : result) : truth > result ? truth : result;
        }

        return result;
    }

    /// <summary>The whole text must match. The regex engine takes time in proportion to the text, never more.</summary>
    static Truth Matches(string text, string pattern) =>
        Of(Patterns.Whole(pattern).IsMatch(text));

    static List<LicenceExpression> Licences(Value value) => value is Value.Many many
        ? [.. many.Items.OfType<Value.Licence>().Select(licence => licence.Expression)]
        : [];

    static Truth Of(bool holds) => holds ? Truth.True : Truth.False;

    static Truth Not(Truth truth) => (Truth)(2 - (int)truth);
}
