using System.Text.Json;
using ModelRegistry.Host.Startup;
using ModelRegistry.Policy.Functions;
using ModelRegistry.Schema;
using ModelRegistry.Scripts.Protocol;

namespace ModelRegistry.Host.Governance.Functions.Scripts;

/// <summary>
/// Scripts as functions. They are compiled when the engine is made; the process that runs them is started with the
/// first call, and again with the next call after one that ended it. Calls wait for each other.
/// </summary>
sealed class ScriptEngine : IDisposable
{
    readonly Lock _turn = new();
    readonly ScriptBudget _budget;
    readonly IReadOnlyList<CompiledScript> _scripts;
    readonly Dictionary<string, ValueShape> _shapes;
    ScriptChild? _child;
    bool _isOver;

    /// <exception cref="StartupException">A script cannot be used; the message has every mistake.</exception>
    public ScriptEngine(IReadOnlyList<ScriptFile> scripts, MetadataSchema schema, ScriptBudget budget)
    {
        _budget = budget;
        Functions = [.. scripts.Select(Function)];
        var declared = new HostFunctions(schema, Functions);
        if (declared.Problems.Count > 0)
            throw new StartupException(
                "The scripts for policies cannot be used:\n" + string.Join('\n', declared.Problems));
        _scripts = scripts.Count == 0 ? [] : new ScriptCompilation().Compile(scripts, declared);
        _shapes = scripts.ToDictionary(script => script.Name, script => declared.ShapeOf(script.Name)!.Result);
    }
    public IReadOnlyList<HostFunction> Functions { get; }

    /// <summary>The process that runs scripts, where there is one now.</summary>
    public int? ProcessId
    {
        get
        {
            lock (_turn) return _child is { IsGone: false } child ? child.Id : null;
        }
    }

    public void Dispose()
    {
        lock (_turn)
        {
            _isOver = true;
            _child?.Dispose();
        }
    }

    HostFunction Function(ScriptFile script) => new(
        script.Signature, script.Version, script.Sha256, script.Doc, script.Cost,
        values => Call(script.Name, values))
    {
        Kind = "script",
        TimeLimit = 2 * _budget.Clock,     // its own limits come first; this is for calls before it
    };

    object? Call(string name, IReadOnlyList<object> values)
    {
        var request = new CallRequest(name,
            [.. values.Select(value => JsonSerializer.SerializeToElement(value, value.GetType()))]);
        CallAnswer answer;
        lock (_turn)
        {
            ObjectDisposedException.ThrowIf(_isOver, this);
            if (_child is not { IsGone: false }) _child = new(_scripts, _budget);
            answer = _child.Ask(request);
        }

        if (answer.Reason is { } reason) throw new HostFunctionException(reason);
        return answer.Value is { } given ? Value(given, _shapes[name]) : null;
    }

    static object? Value(JsonElement given, ValueShape shape) => shape.IsMany
        ? given.EnumerateArray().Select(item => item.Deserialize(shape.Type)).ToList()
        : given.Deserialize(shape.Type);
}
