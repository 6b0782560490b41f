namespace ModelRegistry.Scripts.Protocol;

/// <summary>The first message to a process that runs scripts; it is answered with an empty answer.</summary>
public sealed record LoadRequest(IReadOnlyList<CompiledScript> Scripts);
