using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>
/// The calls of host functions in one decision. Each is made once, so that whoever explains a decision sees what
/// whoever made it saw.
/// </summary>
sealed class HostCalls
{
    readonly Dictionary<(string Name, string Values), Value> _known = [];
    readonly HostValues _values = new();
    readonly DocumentReader _reader = new();

    /// <summary>What tests say instead of the host, by the function's name.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Assumed { get; set; }

    /// <summary>Forgets all calls.</summary>
    public void Reset(IReadOnlyDictionary<string, JsonElement>? assumed)
    {
        _known.Clear();
        Assumed = assumed;
    }

    /// <summary>The answer of an imported function to values that are there; else why there is none.</summary>
    public Value Call(FunctionSymbol function, ImmutableArray<Value> values, string text)
    {
        if (!_known.TryGetValue(Key(function, values), out var known))
            _known.Add(Key(function, values), known = Answer(function, values));
        return known is Value.Absent { Evidence: [var first, ..] } ? new Value.Absent(text, first.Reason) : known;
    }

    Value Answer(FunctionSymbol function, ImmutableArray<Value> values)
    {
        if (Assumed?.TryGetValue(function.Name.Text, out var assumed) == true)
            return _reader.Read(assumed, function.Result, "");
        if (function.Offered is not { } offered) return Missing("is a function that is not offered here");
        var (answer, reason) = offered.Ask([.. values.Select(_values.ToClr)]);
        if (reason is not null) return Missing(reason);
        if (answer is null) return Missing("has no value");
        return _values.FromClr(answer, function.Result) is { } json
            ? WithReason(_reader.Read(json, function.Result, ""))
            : Missing($"gave a {answer.GetType().Name}, should give {TypeCatalogue.Describe(function.Result)}");
    }

    static Value WithReason(Value value) => value is Value.Absent { Evidence: [var first, ..] }
        ? Missing($"gave what {first.Reason}") : value;

    static Value.Absent Missing(string reason) => new("", reason);

    (string Name, string Values) Key(FunctionSymbol function, ImmutableArray<Value> values)
    {
        var key = new StringBuilder();
        foreach (var value in values) _values.Append(key, value);
        return (function.Name.Text, key.ToString());
    }
}
