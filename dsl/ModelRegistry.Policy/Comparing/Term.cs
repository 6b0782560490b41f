using System.Collections.Immutable;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Comparing;

/// <summary>
/// A place that conditions look at, with all that it is compared with: where it is cut into intervals, which sets it is
/// looked up in.
/// </summary>
sealed class Term(ImmutableArray<string> steps, FieldType type)
{
    public ImmutableArray<string> Steps => steps;

    public FieldType Type => type;

    public string Name => string.Join('.', steps);

    /// <summary>Single values and lists that it is compared with.</summary>
    public List<ImmutableArray<Value>> Against { get; } = [];

    /// <summary>How old it may be.</summary>
    public List<Value.Duration> Ages { get; } = [];

    /// <summary>How far from a moment it may be.</summary>
    public List<(Value.Duration Reach, Value Anchor)> Reaches { get; } = [];

    /// <summary>The formats that are asked of it.</summary>
    public HashSet<ValueFormat> Formats { get; } = [];

    /// <summary>For a list of records: what is asked of each.</summary>
    public Dictionary<string, Term> Inner { get; } = new(StringComparer.Ordinal);

    /// <summary>How many conditions go through its items.</summary>
    public int Quantifiers { get; set; }

    /// <summary>The most items that a condition counts; 0 for none.</summary>
    public int Counted { get; set; }

    /// <summary>
    /// Whether it is compared with what is no constant, or put to a function: then no set of values stands for all.
    /// </summary>
    public bool IsOpen { get; set; }

    /// <summary>Whether it is compared with the day of the decision.</summary>
    public bool Follows { get; set; }

    /// <summary>Whether it is compared with a fixed day.</summary>
    public bool Stands { get; set; }

    /// <summary>
    /// Whether the cuts keep their order on every day: those that follow the day of the decision do among each other,
    /// and months do not against days.
    /// </summary>
    bool IsSteady => !(Stands && (Follows || Ages.Count > 0 || Reaches.Count > 0))
        && Ages.Concat(Reaches.Select(reach => reach.Reach)).Concat(Constants.OfType<Value.Duration>())
            .Select(duration => duration.Months != 0).Distinct().Count() <= 1;

    /// <summary>
    /// Whether values can be found that stand for all. A text may have two formats at once, and a licence expression
    /// may take from three lists, in more ways than are tried.
    /// </summary>
    public bool IsCut => !IsOpen && IsSteady && Formats.Count <= 1
        && !(Against.Count > 2 && Type is Schema.ScalarType { Kind: Schema.ScalarKind.Licence });

    public IEnumerable<Value> Constants => Against.SelectMany(values => values).Distinct();
}
