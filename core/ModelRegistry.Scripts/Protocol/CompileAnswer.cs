namespace ModelRegistry.Scripts.Protocol;

/// <summary>What became of scripts.</summary>
/// <param name="Mistakes">Everything that is wrong, <c>file:line: sentence</c>; empty when all can be used.</param>
/// <param name="Scripts">Those that can be used.</param>
public sealed record CompileAnswer(IReadOnlyList<string> Mistakes, IReadOnlyList<CompiledScript> Scripts);
