using System.Collections.Immutable;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Comparing;

/// <summary>Finds the places that normal forms look at, and what each is compared with.</summary>
sealed class TermReader(DateTimeOffset now)
{
    readonly Dictionary<string, Term> _terms = new(StringComparer.Ordinal);
    readonly Dictionary<Variable, Term> _items = [];

    public static IReadOnlyList<Term> Of(IEnumerable<Condition> lowered, DateTimeOffset now)
    {
        var reader = new TermReader(now);
        foreach (var condition in lowered) reader.Read(condition);
        return [.. reader._terms.Values.OrderBy(term => term.Steps.Length)];
    }

    void Read(Condition condition)
    {
        switch (condition)
        {
            case Condition.All all: Each(all.Parts); break;
            case Condition.Any any: Each(any.Parts); break;
            case Condition.Not not: Read(not.Operand); break;
            case Condition.Every every: Through(every.Variable, every.Collection, every.Body, null, 0); break;
            case Condition.Some some: Through(some.Variable, some.Collection, some.Where, null, 0); break;
            case Condition.Count count:
                Through(count.Variable, count.Collection, count.Where, count.Distinct, (int)Math.Min(
                    count.Threshold, 16) + 1);
                break;
            case Condition.Compare compare: Compare(compare); break;
            case Condition.Within within: Within(within); break;
            case Condition.Test test: Open(Found(test.Value), test.Value); break;
            case Condition.HasFormat format:
                foreach (var term in Open(Found(format.Value), format.Value)) term.Formats.Add(format.Format);
                break;
        }
    }

    void Each(ImmutableArray<Condition> parts)
    {
        foreach (var part in parts) Read(part);
    }

    void Through(Variable variable, Operand collection, Condition? body, Operand? distinct, int counted)
    {
        var terms = Found(collection);
        Open(terms, collection);
        foreach (var term in terms)
        {
            _items[variable] = term;
            term.Quantifiers++;
            term.Counted = Math.Max(term.Counted, counted);
            if (body is not null) Read(body);
            if (distinct is not null) Open(Found(distinct), distinct);
        }
    }

    void Compare(Condition.Compare compare)
    {
        var (left, right) = (compare.Left, compare.Right);
        var isPart = compare.Relation == Relation.Contains && TypeCatalogue.ItemOf(left.Type) is null;
        var values = isPart || compare.Relation == Relation.Matches ? null : Constants(right);
        if (left is Operand.AgeOf { Since: var since } && values is [Value.Duration most])
        {
            foreach (var term in Open(Found(since), since)) term.Ages.Add(most);
            return;
        }

        var terms = Found(left);
        if (values is { } known)
        {
            foreach (var term in Open(terms, left))
            {
                term.Against.Add(known);
                term.Follows |= right is Operand.Call;
                term.Stands |= right is Operand.Constant { Value: Value.Date or Value.Instant };
            }

            return;
        }

        var others = Found(right);
        ImmutableArray<Value> all = [.. Inside(left), .. Inside(right)];
        foreach (var term in terms.Concat(others))
        {
            term.IsOpen = true;
            term.Against.Add(all);
            foreach (var other in terms.Concat(others).Where(other => other != term))
                term.Against.AddRange(other.Against.ToList());
        }
    }

    void Within(Condition.Within within)
    {
        var terms = Open(Found(within.Value), within.Value);
        if (Constants(within.Distance) is [Value.Duration reach] && Constants(within.Anchor) is [var anchor])
            terms.ForEach(term => term.Reaches.Add((reach, anchor)));
        else terms.ForEach(term => term.IsOpen = true);
    }

    /// <summary>What is more than a place cannot be cut into intervals by constants.</summary>
    static List<Term> Open(List<Term> terms, Operand operand)
    {
        if (!IsPlace(operand)) terms.ForEach(term => term.IsOpen = true);
        return terms;
    }

    static bool IsPlace(Operand operand) => operand is Operand.Field or Operand.Local or Operand.Constant
        || operand is Operand.Otherwise either && IsPlace(either.Value) && IsPlace(either.Fallback);

    List<Term> Found(Operand operand) => operand switch
    {
        Operand.Field field => [Place(_terms, field.Steps, field.Type)],
        Operand.Local { Steps: [] } local => _items.TryGetValue(local.Variable, out var item) ? [item] : [],
        Operand.Local local => _items.TryGetValue(local.Variable, out var item)
            ? [Place(item.Inner, local.Steps, local.Type)] : [],
        Operand.Otherwise either => [.. Found(either.Value), .. Found(either.Fallback)],
        Operand.Arithmetic sum => [.. Found(sum.Left), .. Found(sum.Right)],
        Operand.AgeOf age => Found(age.Since),
        Operand.Call call => [.. call.Arguments.SelectMany(Found)],
        Operand.HostCall call => [.. call.Arguments.SelectMany(Found)],
        Operand.Many many => [.. many.Items.SelectMany(Found)],
        _ => [],
    };

    static Term Place(Dictionary<string, Term> terms, ImmutableArray<string> steps, Schema.FieldType type)
    {
        var name = string.Join('.', steps);
        if (!terms.TryGetValue(name, out var term)) terms[name] = term = new(steps, type);
        return term;
    }

    /// <summary>The value of something that holds no place; null for anything else.</summary>
    ImmutableArray<Value>? Constants(Operand operand) => operand switch
    {
        Operand.Many many => many.Items.All(item => item is Operand.Constant) ? [.. Inside(many)] : null,
        _ when Inside(operand).ToList() is [var only] && Found(operand).Count == 0
            && operand is Operand.Constant or Operand.Call => [only],
        _ => null,
    };

    IEnumerable<Value> Inside(Operand operand) => operand switch
    {
        Operand.Constant constant => [constant.Value],
        Operand.Many many => many.Items.SelectMany(Inside),
        Operand.Call { Function: Function.Today } => [new Value.Date(Ordering.DayOf(now))],
        Operand.Call { Function: Function.Now } => [new Value.Instant(now)],
        Operand.Arithmetic sum => [.. Inside(sum.Left), .. Inside(sum.Right)],
        Operand.Otherwise either => [.. Inside(either.Value), .. Inside(either.Fallback)],
        _ => [],
    };
}
