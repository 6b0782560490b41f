using ModelRegistry.Policy.Documents;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Programs;

/// <summary>
/// What compiled conditions read, and the room that they need. One state serves one decision at a time; nothing is
/// allocated for the next.
/// </summary>
/// <param name="constants">What the conditions compare with.</param>
/// <param name="widest">How many cells a row has at most.</param>
sealed partial class EvaluationState(Cell[] constants, int widest)
{
    /// <summary>So many items may be looked at, and definitions used, before a rule is too large to decide.</summary>
    public const int MaxSteps = Interpreter.MaxSteps;

    readonly List<DistinctCells> _distinct = [];
    readonly CellRelations _relations = new();
    readonly KnownFormats _formats = new();
    readonly Durations _durations = new();
    readonly Cell[] _nothing = new Cell[widest];
    int _depth;

    public Cell[] Constants => constants;

    public Cell[] Document { get; set; } = [];

    public Cell[] Previous { get; set; } = [];

    public Cell[] Event { get; set; } = [];

    /// <summary>A team's own values; an absent one is the pack's.</summary>
    public Cell[] Parameters { get; set; } = [];

    public int Steps { get; set; }

    /// <summary>The calls of host functions in this decision.</summary>
    public HostCalls Calls { get; set; } = new();

    public bool IsExhausted => Steps > MaxSteps;

    public DateTimeOffset Now
    {
        get => _relations.Now;
        set => _relations.Now = value;
    }

    long Today => Now.UtcTicks / TimeSpan.TicksPerDay;

    /// <summary>Counts a step; false when there have been too many.</summary>
    public bool Step() => ++Steps <= MaxSteps;

    /// <summary>Forgets what an evaluation left behind that did not end.</summary>
    public void Begin() => (Steps, _depth) = (0, 0);

    public DistinctCells Rent()
    {
        if (_depth == _distinct.Count) _distinct.Add(new());
        var cells = _distinct[_depth++];
        cells.Reset();
        return cells;
    }

    public void Return() => _depth--;

    public Truth Holds(in Cell left, Relation relation, in Cell right) => _relations.Holds(left, relation, right);

    public Truth Between(in Cell value, in Cell low, in Cell high)
    {
        if (value.IsAbsent || low.IsAbsent || high.IsAbsent) return Truth.Unknown;
        var (above, below) = (_relations.Holds(value, Relation.AtLeast, low),
            _relations.Holds(value, Relation.AtMost, high));
        return above < below ? above : below;
    }

    public Truth Within(in Cell value, in Cell distance, in Cell anchor)
    {
        if (value.IsAbsent || distance.Kind != CellKind.Duration || anchor.IsAbsent) return Truth.Unknown;
        var reach = (Value.Duration)distance.Ref!;
        return Between(value, Moved(anchor, -reach.Months, -reach.Exact), Moved(anchor, reach.Months, reach.Exact));
    }

    public Truth Test(in Cell value, ValueTest kind, bool negated)
    {
        if (kind != ValueTest.Empty) return Of(!value.IsAbsent == ((kind == ValueTest.Present) != negated));
        return value.Kind switch
        {
            CellKind.Absent => Truth.Unknown,
            CellKind.Many => Of((((Items)value.Ref!).Count == 0) != negated),
            _ => Of(negated),
        };
    }

    public Truth HasFormat(in Cell value, Binding.ValueFormat format)
    {
        if (value.IsAbsent) return Truth.Unknown;
        var text = value.Kind == CellKind.Text ? (string)value.Ref!
            : CellValues.From(value) is { } whole ? new Display().Show(whole) : "";
        return Of(_formats.Has(text, format));
    }

    public static Truth IsTrue(in Cell value) =>
        value.Kind == CellKind.Flag ? Of(value.Bits == 1) : Truth.Unknown;

    /// <summary>What is known when between so many and so many items count.</summary>
    public static Truth Counted(Quantity quantity, decimal threshold, int least, int most) => quantity switch
    {
        Quantity.AtLeast => least >= threshold ? Truth.True : most < threshold ? Truth.False : Truth.Unknown,
        Quantity.AtMost => most <= threshold ? Truth.True : least > threshold ? Truth.False : Truth.Unknown,
        _ => least == most && least == threshold ? Truth.True : threshold < least || threshold > most || least == most
            ? Truth.False : Truth.Unknown,
    };

    public static Truth Not(Truth truth) => (Truth)(2 - (int)truth);

    static Truth Of(bool holds) => holds ? Truth.True : Truth.False;
}
