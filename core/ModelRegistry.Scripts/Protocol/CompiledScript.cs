namespace ModelRegistry.Scripts.Protocol;

/// <summary>A script that can be run.</summary>
/// <param name="Name">The function.</param>
/// <param name="Type">The type that has a method of this name.</param>
/// <param name="Assembly">Where the type is.</param>
public sealed record CompiledScript(string Name, string Type, byte[] Assembly);
