using ModelRegistry.Host.Startup;
using ModelRegistry.Policy.Functions;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Governance.Functions.Scripts;

/// <summary>
/// The functions that administrators wrote as scripts, in the folder of the setting <c>policy-scripts</c>. Without
/// the setting there are none, and nothing is started.
/// </summary>
sealed class ScriptFunctions(HostSettings settings, MetadataSchema schema) : IFunctionSource, IDisposable
{
    readonly Lazy<(IReadOnlyList<ScriptFile> Files, ScriptEngine Engine)> _scripts = new(() =>
    {
        var files = new ScriptReader().ReadAll(settings.PolicyScripts!);
        return (files, new(files, schema, new()));
    });

    /// <summary>Whether this registry runs scripts.</summary>
    public bool IsOn => settings.PolicyScripts is not null;

    public IEnumerable<HostFunction> Functions => IsOn ? _scripts.Value.Engine.Functions : [];

    /// <summary>The scripts as they are now.</summary>
    public IReadOnlyList<ScriptFile> Files => IsOn ? _scripts.Value.Files : [];

    /// <summary>The process that runs scripts, where there is one now.</summary>
    public int? ProcessId => IsOn ? _scripts.Value.Engine.ProcessId : null;

    public void Dispose()
    {
        if (_scripts.IsValueCreated) _scripts.Value.Engine.Dispose();
    }
}
