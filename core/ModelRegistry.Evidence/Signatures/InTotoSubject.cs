namespace ModelRegistry.Evidence.Signatures;

/// <summary>What a statement speaks of: matched by digest only, the name is for people.</summary>
public sealed record InTotoSubject(string Name, IReadOnlyDictionary<string, string> Digests);
