using ModelRegistry.Evidence.Audit;

namespace ModelRegistry.Host.Audit;

/// <summary>How far the stored log is right: number, last hash and Merkle root, and the first break if any.</summary>
sealed record LogCheck(string Origin, long Size, string Head, string Root, ChainBreak? Break);
