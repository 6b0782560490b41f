using ModelRegistry.Policy;
using ModelRegistry.Policy.Functions;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Governance.Functions.Scripts;

/// <summary>Scripts of another time, and the functions of now that they do not stand for.</summary>
sealed class FormerScripts : IDisposable
{
    readonly ScriptEngine _engine;

    public FormerScripts(MetadataSchema schema, IReadOnlyList<ScriptFile> then, HostFunctions now)
    {
        _engine = new(then, schema, new());
        var names = then.Select(script => script.Name).ToHashSet(StringComparer.Ordinal);
        var others = now.All.Where(pair => !names.Contains(pair.Key)).Select(pair => pair.Value);
        Compiler = new(schema, functions: new(schema, [.. _engine.Functions, .. others]));
    }

    /// <summary>Compiles packs that ask them.</summary>
    public PolicyCompiler Compiler { get; }

    public void Dispose() => _engine.Dispose();
}
