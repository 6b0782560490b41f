namespace ModelRegistry.Scripts.Protocol;

/// <summary>The type of a value that goes into a script or comes out of it.</summary>
/// <param name="Kind">Of the value, or of each item.</param>
/// <param name="IsMany">A set or a list of them.</param>
public sealed record ScriptType(ScriptKind Kind, bool IsMany = false);
