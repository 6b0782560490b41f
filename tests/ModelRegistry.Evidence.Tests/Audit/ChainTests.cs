using ModelRegistry.Evidence.Audit;

namespace ModelRegistry.Evidence.Tests.Audit;

public sealed class ChainTests
{
    [Fact]
    public void Every_leaf_names_the_hash_of_the_one_before()
    {
        var leaves = Log.Leaves(5);

        Assert.Equal(AuditLeaf.NoPrevious, leaves[0].Previous);
        Assert.Equal(leaves.SkipLast(1).Select(l => l.Hash), leaves.Skip(1).Select(l => l.Previous));
    }

    [Fact]
    public void A_refused_event_leaves_the_chain_as_it_was()
    {
        var chain = new AuditChain(Log.Name);
        chain.Append(Log.Event(0));
        var (next, head) = (chain.Next, chain.Head);

        chain.Append(System.Text.Json.JsonElement.Parse("[]"));

        Assert.Equal((next, head), (chain.Next, chain.Head));
    }

    [Fact]
    public void A_chain_goes_on_from_a_stored_head()
    {
        var whole = Log.Leaves(4);

        var resumed = new AuditChain(Log.Name, 3, whole[2].Hash).Append(Log.Event(3));

        Assert.Equal(whole[3].Hash, Log.Made(resumed).Hash);
    }

    [Fact]
    public void An_untouched_log_verifies_to_its_head_and_root()
    {
        var leaves = Log.Leaves(20);
        var verifier = new ChainVerifier(Log.Name);

        foreach (var leaf in leaves) Assert.NotNull(verifier.Add(leaf.Bytes, leaf.Hash));

        Assert.Null(verifier.Break);
        Assert.Equal((20, leaves[^1].Hash), (verifier.Next, verifier.Head));
    }

    [Fact]
    public void Verification_may_start_in_the_middle_and_reaches_the_same_root()
    {
        var leaves = Log.Leaves(13);
        var whole = Verified(leaves, new(Log.Name));
        var before = new MerkleRange();
        foreach (var leaf in leaves.Take(6)) before.Append(Convert.FromHexString(leaf.Hash));

        var part = Verified(leaves.Skip(6), new(Log.Name, leaves[5].Hash, MerkleRange.Resume(6, before.Roots)!));

        Assert.Null(part.Break);
        Assert.Equal((whole.Head, whole.Root(), whole.Next), (part.Head, part.Root(), part.Next));
    }

    [Fact]
    public void Every_changed_byte_is_found_at_the_event_it_hit()
    {
        var leaves = Log.Leaves(3);
        for (var n = 0; n < leaves.Count; n++)
        {
            for (var at = 0; at < leaves[n].Bytes.Length; at++)
            {
                var bytes = leaves.Select(l => l.Bytes.ToArray()).ToList();
                bytes[n][at] ^= 0x01;

                var found = Broken(bytes.Select((b, i) => (b, leaves[i].Hash)));

                Assert.Equal(n, found.Seq);
            }
        }
    }

    [Fact]
    public void A_rewritten_event_breaks_the_link_to_the_next()
    {
        var leaves = Log.Leaves(4);
        var forged = Log.Made(AuditLeaf.Make(Log.Name, 1, leaves[1].Previous, Log.Event(99)));

        var found = Broken([(leaves[0].Bytes, null), (forged.Bytes, null), (leaves[2].Bytes, null)]);

        Assert.Equal(2, found.Seq);
    }

    [Fact]
    public void A_missing_a_swapped_and_a_foreign_leaf_are_found()
    {
        var leaves = Log.Leaves(4);
        var foreign = Log.Made(new AuditChain("another.example").Append(Log.Event(0)));

        Assert.Equal(1, Broken([(leaves[0].Bytes, null), (leaves[2].Bytes, null)]).Seq);
        Assert.Equal(0, Broken([(leaves[1].Bytes, null), (leaves[0].Bytes, null)]).Seq);
        Assert.Contains("another.example", Broken([(foreign.Bytes, null)]).Reason);
    }

    [Fact]
    public void A_stored_hash_that_is_not_the_leafs_is_found()
    {
        var leaves = Log.Leaves(2);

        Assert.Equal(1, Broken([(leaves[0].Bytes, leaves[0].Hash), (leaves[1].Bytes, leaves[0].Hash)]).Seq);
    }

    [Fact]
    public void A_start_that_contradicts_itself_verifies_nothing()
    {
        var verifier = new ChainVerifier(Log.Name, new string('a', 64), new());

        Assert.Null(verifier.Add(Log.Leaves(1)[0].Bytes));
        Assert.NotNull(verifier.Break);
    }

    static ChainVerifier Verified(IEnumerable<AuditLeaf> leaves, ChainVerifier verifier)
    {
        foreach (var leaf in leaves) verifier.Add(leaf.Bytes);
        return verifier;
    }

    static ChainBreak Broken(IEnumerable<(ReadOnlyMemory<byte> Bytes, string? Hash)> leaves)
    {
        var verifier = new ChainVerifier(Log.Name);
        foreach (var (bytes, hash) in leaves) verifier.Add(bytes, hash);
        Assert.NotNull(verifier.Break);
        return verifier.Break;
    }

    static ChainBreak Broken(IEnumerable<(byte[] Bytes, string Hash)> leaves) =>
        Broken(leaves.Select(l => ((ReadOnlyMemory<byte>)l.Bytes, (string?)l.Hash)));
}
