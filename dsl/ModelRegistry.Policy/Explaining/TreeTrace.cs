using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Linting;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Explaining;

/// <summary>
/// Builds trees from what the interpreter does. What goes beyond the room that it is given is counted.
/// </summary>
/// <param name="room">How many nodes the trees may have together.</param>
sealed class TreeTrace(int room) : ITrace
{
    const int MaxText = 240;
    readonly Stack<NodeDraft?> _open = [];
    readonly List<NodeDraft> _roots = [];
    readonly Display _display = new();
    int _used;

    public IReadOnlyList<ExplanationNode> Roots => [.. _roots.Select(root => root.Finish())];

    /// <summary>How many nodes there are.</summary>
    public int Used => _used;

    public void Enter(Condition condition, Frame? frame)
    {
        var parent = Place(frame);
        var depth = (parent?.Depth ?? -1) + 1;
        if (_open.Count > 0 && (parent is null || _used >= room || depth >= Explanation.MaxDepth))
        {
            if (parent is not null) parent.Omitted++;
            _open.Push(null);
            return;
        }

        var draft = new NodeDraft(Kind(condition), Short(condition.Span), condition.Span, condition, depth);
        if (condition is Condition.Every or Condition.Some or Condition.Count) draft.Items = new();
        _used++;
        if (parent is null) _roots.Add(draft);
        else parent.Add(draft);
        _open.Push(draft);
    }

    public void Leave(Condition condition, Judgement judgement)
    {
        var draft = _open.Pop();
        if (_open.TryPeek(out var parent) && parent?.Items is { Current: not null } around)
            around.Truths.Add(judgement.Truth);
        if (draft is null) return;
        draft.Truth = judgement.Truth;
        if (draft.Items is { } shelf) Settle(draft, shelf);
        if (draft.Kind == "test")
        {
            draft.Expected = judgement.Observed.FirstOrDefault()?.Expected;
            if (judgement.Truth == Truth.Unknown || judgement.Missing.Length > 0)
                draft.Missing = [.. judgement.Missing.Take(Explanation.MaxReads)];
        }

        if (draft is { Kind: "not", Parts: [{ Kind: "some" } inner] } && draft.StandsWith(inner))
        {
            draft.TakeIn(inner);
            _used--;
        }
    }

    public void Read(Operand operand, Reading reading, Frame? frame)
    {
        if (operand is Operand.Constant or Operand.Many or Operand.Broken or Operand.Truth or Operand.Otherwise) return;
        if (Place(frame) is not { } place) return;
        if (reading.Value is Value.Absent && _open.Peek() is { Condition: Condition.Count { Distinct: { } by } } count
            && ReferenceEquals(by, operand)) count.Items?.Truths.Add(Truth.Unknown);
        var name = reading.Source switch
        {
            ReadSource.Given when operand is Operand.Local local => local.Variable.Name,
            ReadSource.Computed => Short(operand.Span),
            _ => reading.Path,
        };
        var absent = reading.Value as Value.Absent;
        place.Add(new ValueRead(
            name, absent is null ? _display.Show(reading.Value) : null, absent is null ? null : Why(absent),
            reading.Source));
    }

    /// <summary>
    /// The node that something belongs to: the item of a quantifier where the frame is that of an item.
    /// </summary>
    NodeDraft? Place(Frame? frame)
    {
        if (!_open.TryPeek(out var top) || top?.Items is not { } shelf || frame is null || !Binds(top, frame))
            return top;
        if (shelf.Current is { } current && ReferenceEquals(current.Frame, frame)) return current.Node;
        PutAway(top, shelf);
        var item = _used >= room ? null
            : new NodeDraft("item", frame.Reading.Path, top.Condition!.Span, null, top.Depth + 1); // it is a quantifier
        if (item is null) top.Omitted++;
        else _used++;
        shelf.Current = (item, frame);
        return item;
    }

    static bool Binds(NodeDraft quantifier, Frame frame) => ReferenceEquals(frame.Variable, quantifier.Condition switch
    {
        Condition.Every every => every.Variable,
        Condition.Some some => some.Variable,
        Condition.Count count => count.Variable,
        _ => null,
    });

    /// <summary>An item that <c>where</c> leaves out of an <c>every</c> is no item of it.</summary>
    void PutAway(NodeDraft quantifier, ItemShelf shelf)
    {
        var item = shelf.Current?.Node;
        var truths = shelf.Truths.ToArray();
        shelf.Truths.Clear();
        shelf.Current = null;
        if (item is null) return;
        var isFiltered = quantifier.Condition is Condition.Every { Where: not null };
        item.Truth = !isFiltered ? truths.DefaultIfEmpty(Truth.True).Min()
            : truths is [var where, var body] && (where == Truth.True || body == Truth.True) ? body
            : Truth.Unknown;
        var leftOut = isFiltered && truths is [Truth.False];
        if (leftOut || !shelf.Keep(item)) _used -= item.Size;
    }

    void Settle(NodeDraft draft, ItemShelf shelf)
    {
        PutAway(draft, shelf);
        var (shown, dropped, omitted) = shelf.Choose(ItemShelf.Deciding(draft.Condition, draft.Truth));
        foreach (var item in shown) draft.Add(item);
        _used -= dropped.Sum(item => item.Size);
        draft.Omitted += omitted;
        draft.Items = null;
    }

    static string Kind(Condition condition) => condition switch
    {
        Condition.All => "all",
        Condition.Any => "any",
        Condition.Not => "not",
        Condition.IfThen => "if",
        Condition.Every => "every",
        Condition.Some => "some",
        Condition.Count => "count",
        Condition.Call => "definition",
        _ => "test",
    };

    static string Why(Value.Absent absent) => absent.Evidence is [var only, ..] ? only.Reason : "is missing";

    static string Short(SourceSpan span)
    {
        var text = Written.As(span);
        return text.Length <= MaxText ? text : $"{text[..MaxText]}…";
    }
}
