namespace ModelRegistry.Scripts.Protocol;

/// <summary>Asks to check scripts and to compile them.</summary>
public sealed record CompileRequest(IReadOnlyList<ScriptSource> Scripts);
