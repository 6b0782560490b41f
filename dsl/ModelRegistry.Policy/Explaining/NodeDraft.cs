using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Explaining;

/// <summary>A node of a tree while the interpreter is at it.</summary>
sealed class NodeDraft(string kind, string text, SourceSpan span, Condition? condition, int depth)
{
    readonly List<ValueRead> _reads = [];
    readonly List<NodeDraft> _parts = [];

    public string Kind { get; set; } = kind;

    public Condition? Condition => condition;

    public int Depth => depth;

    public Truth Truth { get; set; } = Truth.Unknown;

    public string? Expected { get; set; }

    public IReadOnlyList<MissingEvidence>? Missing { get; set; }

    public int Omitted { get; set; }

    /// <summary>For a quantifier: its items, and the one that is being looked at.</summary>
    public ItemShelf? Items { get; set; }

    public IReadOnlyList<NodeDraft> Parts => _parts;

    /// <summary>This node and all below.</summary>
    public int Size => 1 + _parts.Sum(part => part.Size);

    public void Add(NodeDraft part) => _parts.Add(part);

    public void Add(ValueRead read)
    {
        if (_reads.Count < Explanation.MaxReads && !_reads.Contains(read)) _reads.Add(read);
    }

    /// <summary>
    /// A <c>no</c> is a <c>not</c> around a <c>some</c> that stands at the same place: one node shows both.
    /// </summary>
    public void TakeIn(NodeDraft inner)
    {
        Kind = "no";
        Omitted += inner.Omitted;
        _reads.AddRange(inner._reads);
        _parts.Clear();
        _parts.AddRange(inner._parts);
    }

    public bool StandsWith(NodeDraft other) => span == other.Condition?.Span;

    public ExplanationNode Finish() => new()
    {
        Kind = Kind,
        Text = text,
        Truth = (NodeTruth)Truth,
        Reads = _reads,
        Expected = Expected,
        Missing = Missing,
        Parts = [.. _parts.Select(part => part.Finish())],
        Omitted = Omitted,
        At = SourceRange.Of(span),
    };
}
