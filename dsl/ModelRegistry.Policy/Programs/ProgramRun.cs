using System.Runtime.InteropServices;
using System.Text.Json;
using ModelRegistry.Policy.Documents;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Programs;

/// <summary>A program with its document, event and clock: what one thread needs to ask its conditions.</summary>
sealed class ProgramRun
{
    readonly PolicyProgram _program;
    readonly EvaluationState _state;
    readonly SlotReader _reader;
    readonly Cell[] _event;
    readonly Cell[] _packValues;

    public ProgramRun(PolicyProgram program)
    {
        (_program, _state, _reader) = (program, program.NewState(), new(program.Nodes));
        _event = new Cell[program.Shape.EventSpace.Count];
        _packValues = _state.Parameters;
        Own = NewDocument();
    }

    public IReadOnlyList<PackProgram> Packs => _program.Packs;

    /// <summary>Room for a document that nobody else keeps.</summary>
    public PolicyDocument Own { get; }

    public bool IsExhausted => _state.IsExhausted;

    public PolicyDocument NewDocument() =>
        new(new(_program.Shape.DocumentSpace.Count), new(_program.Shape.PreviousSpace.Count));

    /// <summary>Reads a document that has been parsed before, whatever leniencies it was parsed with.</summary>
    public void Read(JsonElement document, JsonElement? previous, PolicyDocument into)
    {
        var lenient = new JsonReaderOptions
        {
            AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = int.MaxValue,
        };
        Read(Raw(document), lenient, _program.Shape.Document, into.Cells);
        Read(previous is { } element ? Raw(element) : [], lenient, _program.Shape.Previous, into.Previous);
    }

    /// <summary>Reads a document; throws <see cref="JsonException"/> where it is no JSON.</summary>
    public void Read(ReadOnlySpan<byte> document, ReadOnlySpan<byte> previous, PolicyDocument into)
    {
        var strict = new JsonReaderOptions { MaxDepth = PolicyDocument.MaxDepth };
        Read(document, strict, _program.Shape.Document, into.Cells);
        Read(previous, strict, _program.Shape.Previous, into.Previous);
    }

    /// <summary>Points the conditions at a document, an event, a moment, a team's values and the host.</summary>
    public void Begin(PolicyDocument document, DateTimeOffset now, Cell[]? parameters, HostCalls calls)
    {
        _state.Calls = calls;
        _state.Document = document.Cells.Cells;
        _state.Previous = document.Previous.Cells;
        _state.Event = _event;
        _state.Parameters = parameters ?? _packValues;
        _state.Now = now;
    }

    public void Happen(PolicyEvent happening)
    {
        Array.Clear(_event);
        new EventCells(_program.Shape).Fill(happening, _event);
    }

    /// <summary>What a condition comes to; Unknown when it is too large to decide.</summary>
    public Truth Ask(Func<EvaluationState, Truth>? condition)
    {
        if (condition is null) return Truth.True;
        _state.Begin();
        var truth = condition(_state);
        return _state.IsExhausted ? Truth.Unknown : truth;
    }

    void Read(ReadOnlySpan<byte> json, JsonReaderOptions options, SlotNode root, SlotDocument into)
    {
        if (json.IsEmpty)
        {
            into.Reset();
            return;
        }

        var reader = new Utf8JsonReader(json, options);
        _reader.Read(ref reader, root, into);
        reader.Read(); // nothing but blanks may follow, or this throws
    }

    static ReadOnlySpan<byte> Raw(JsonElement element) =>
        element.ValueKind == JsonValueKind.Undefined ? [] : JsonMarshal.GetRawUtf8Value(element);
}
