using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Functions;

/// <summary>What a host offers to policies, each function under its name.</summary>
public sealed class HostFunctions
{
    readonly Dictionary<string, (HostFunction Function, FunctionSymbol Read)> _functions =
        new(StringComparer.Ordinal);

    /// <param name="schema">Its types are the types of signatures.</param>
    /// <param name="functions">One that is no good is left out, and <see cref="Problems"/> says why.</param>
    public HostFunctions(MetadataSchema schema, IEnumerable<HostFunction> functions)
    {
        List<string> problems = [];
        var reader = new SignatureReader(schema);
        foreach (var function in functions)
        {
            var read = reader.Read(function, out var problem);
            if (read is null) problems.Add(problem);
            else if (!_functions.TryAdd(read.Name.Text, (function, read)))
                problems.Add($"The function `{read.Name.Text}` is offered twice.");
        }

        Problems = problems;
    }

    /// <summary>What is wrong with functions that were left out, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>The functions that can be used, by name, in no order.</summary>
    public IReadOnlyDictionary<string, HostFunction> All =>
        _functions.ToDictionary(pair => pair.Key, pair => pair.Value.Function, StringComparer.Ordinal);

    /// <summary>What a function takes and gives, as C# sees it; null when there is none of this name.</summary>
    public FunctionShape? ShapeOf(string name) => _functions.TryGetValue(name, out var found)
        ? new([.. found.Read.Parameters.Select(ValueShape.Of)], ValueShape.Of(found.Read.Result)) : null;

    internal (HostFunction Function, Declaration.Function Declared)? Find(string name) =>
        _functions.TryGetValue(name, out var found) ? (found.Function, found.Read.Declaration) : null;
}
