using ModelRegistry.Evidence.Canonicalization;

namespace ModelRegistry.Evidence.Audit;

/// <summary>
/// Follows a log leaf by leaf and stops at the first break. Start it at event 0, or in the middle with the state
/// before the first leaf (previous hash and Merkle subtrees) that an earlier verification or checkpoint vouches for.
/// </summary>
public sealed class ChainVerifier
{
    readonly string _log;
    readonly MerkleRange _tree;

    public ChainVerifier(string log) : this(log, AuditLeaf.NoPrevious, new()) { }

    public ChainVerifier(string log, string previous, MerkleRange before)
    {
        (_log, Head, _tree) = (log, previous, before);
        if (before.Size == 0 != (previous == AuditLeaf.NoPrevious) || !Sha256Hex.IsWellFormed(previous))
            Break = new(before.Size, "The previous hash does not fit the number of the first event.");
    }

    /// <summary>The number of the leaf that must come next.</summary>
    public long Next => _tree.Size;

    /// <summary>Hash of the last leaf that was right.</summary>
    public string Head { get; private set; }

    /// <summary>Null as long as every leaf was right.</summary>
    public ChainBreak? Break { get; private set; }

    /// <summary>Merkle root over all leaves up to <see cref="Next"/>, lower-case hexadecimal.</summary>
    public string Root() => Convert.ToHexStringLower(_tree.Root());

    /// <summary>Takes the next leaf; the answer is the leaf, or null once the chain is broken.</summary>
    /// <param name="bytes">The leaf as stored.</param>
    /// <param name="storedHash">The hash stored beside it, where there is one: it must be the leaf's.</param>
    public AuditLeaf? Add(ReadOnlyMemory<byte> bytes, string? storedHash = null)
    {
        if (Break is not null) return null;
        var result = AuditLeaf.Read(bytes);
        if (result is not LeafResult.Made(var leaf)) return Fail(((LeafResult.Refused)result).Reason);
        if (leaf.Log != _log) return Fail($"The leaf belongs to the log '{leaf.Log}', not to '{_log}'.");
        if (leaf.Seq != Next) return Fail($"Event {Next} was expected, the leaf says {leaf.Seq}.");
        if (leaf.Previous != Head) return Fail("The leaf does not continue the one before: the previous hash differs.");
        if (storedHash is not null
            && storedHash != leaf.Hash) return Fail("The stored hash is not the hash of the leaf.");

        _tree.Append(Convert.FromHexString(leaf.Hash));
        Head = leaf.Hash;
        return leaf;
    }

    /// <summary>
    /// Takes the hash of the next leaf, where the leaf itself is withheld: the next one that is shown must continue it.
    /// </summary>
    public void Skip(string hash)
    {
        if (Break is not null) return;
        if (!Sha256Hex.IsWellFormed(hash))
        {
            Fail("The hash of a withheld leaf is no SHA-256 in lower-case hexadecimal.");
            return;
        }

        _tree.Append(Convert.FromHexString(hash));
        Head = hash;
    }

    AuditLeaf? Fail(string reason)
    {
        Break = new(Next, reason);
        return null;
    }
}
