using System.Security.Cryptography;

namespace ModelRegistry.Evidence.Audit;

/// <summary>The hashes of RFC 6962 §2.1: domain-separated SHA-256 of leaves and of inner nodes.</summary>
public static class MerkleHash
{
    public const int Length = 32;

    /// <summary>SHA-256(0x00 ‖ leaf).</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> leaf)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0x00]);
        hash.AppendData(leaf);
        return hash.GetHashAndReset();
    }

    /// <summary>SHA-256(0x01 ‖ left ‖ right).</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> both = stackalloc byte[1 + (2 * Length)];
        both[0] = 0x01;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + Length)..]);
        return SHA256.HashData(both);
    }

    /// <summary>The root of a tree without leaves: SHA-256 of nothing.</summary>
    public static byte[] Empty() => SHA256.HashData([]);
}
