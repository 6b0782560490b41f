using System.Numerics;

namespace ModelRegistry.Evidence.Audit;

/// <summary>
/// A Merkle tree (RFC 6962) that grows leaf by leaf and remembers only the roots of its perfect subtrees, left to
/// right: at most 63 hashes for any size, enough to append and to compute the root. Not safe for concurrent use.
/// </summary>
public sealed class MerkleRange
{
    readonly List<byte[]> _roots;

    public MerkleRange() => _roots = [];

    MerkleRange(long size, List<byte[]> roots) => (Size, _roots) = (size, roots);

    /// <summary>How many leaves the tree has.</summary>
    public long Size { get; private set; }

    /// <summary>Roots of the perfect subtrees, largest first: what to store in order to go on later.</summary>
    public IReadOnlyList<byte[]> Roots => _roots;

    /// <summary>
    /// Goes on from a stored state; null if the number or length of the hashes cannot belong to this size.
    /// </summary>
    public static MerkleRange? Resume(long size, IReadOnlyList<byte[]> roots) =>
        size >= 0 && roots.Count == BitOperations.PopCount((ulong)size) && roots.All(r => r.Length == MerkleHash.Length)
            ? new(size, [.. roots])
            : null;

    public void Append(byte[] leafHash)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(leafHash.Length, MerkleHash.Length);
        _roots.Add(leafHash);
        for (var merges = BitOperations.TrailingZeroCount(~(ulong)Size); merges > 0; merges--)
        {
            var right = _roots[^1];
            _roots.RemoveAt(_roots.Count - 1);
            _roots[^1] = MerkleHash.Node(_roots[^1], right);
        }
        Size++;
    }

    public byte[] Root()
    {
        if (_roots.Count == 0) return MerkleHash.Empty();
        var root = _roots[^1];
        for (var i = _roots.Count - 2; i >= 0; i--) root = MerkleHash.Node(_roots[i], root);
        return root;
    }
}
