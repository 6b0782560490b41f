namespace ModelRegistry.Evidence.Signatures;

/// <summary>One signature of an envelope. The key id is a hint that nobody vouches for; empty when absent.</summary>
public sealed record DsseSignature(ReadOnlyMemory<byte> Signature, string KeyId);
