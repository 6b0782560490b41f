using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Evidence.Audit;

namespace ModelRegistry.Evidence.Tests.Audit;

public sealed class MerkleTests
{
    [Fact]
    public void The_reference_tree_of_eight_leaves_agrees()
    {
        var tree = ConformanceData.Json("merkle", "rfc6962-tree8.json");
        var roots = tree.GetProperty("rootsBySize");
        var range = new MerkleRange();
        Assert.Equal(roots[0].GetString(), Convert.ToHexStringLower(range.Root()));

        for (var n = 0; n < 8; n++)
        {
            var hash = MerkleHash.Leaf(Convert.FromHexString(tree.GetProperty("leavesHex")[n].GetString()!));
            range.Append(hash);

            Assert.Equal(tree.GetProperty("leafHashes")[n].GetString(), Convert.ToHexStringLower(hash));
            Assert.Equal(roots[n + 1].GetString(), Convert.ToHexStringLower(range.Root()));
        }
    }

    [Fact]
    public void The_root_is_the_recursive_definition_of_RFC_6962_at_every_size()
    {
        var leaves = Enumerable.Range(0, 70).Select(n => MerkleHash.Leaf(Encoding.ASCII.GetBytes($"{n}"))).ToArray();
        var range = new MerkleRange();

        foreach (var leaf in leaves)
        {
            range.Append(leaf);
            Assert.Equal(Recursive(leaves.AsSpan(0, (int)range.Size)), range.Root());
        }
    }

    [Fact]
    public void A_range_goes_on_from_its_stored_roots()
    {
        var (whole, first) = (new MerkleRange(), new MerkleRange());
        for (byte n = 0; n < 11; n++) { whole.Append(MerkleHash.Leaf([n])); first.Append(MerkleHash.Leaf([n])); }

        var resumed = MerkleRange.Resume(first.Size, first.Roots)!;
        whole.Append(MerkleHash.Leaf([99]));
        resumed.Append(MerkleHash.Leaf([99]));

        Assert.Equal(whole.Root(), resumed.Root());
    }

    [Fact]
    public void Roots_that_do_not_fit_the_size_are_refused()
    {
        Assert.Null(MerkleRange.Resume(3, [new byte[32]]));
        Assert.Null(MerkleRange.Resume(1, [new byte[31]]));
        Assert.Null(MerkleRange.Resume(-1, []));
    }

    static byte[] Recursive(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 1) return leaves[0];
        var split = 1;
        while (split * 2 < leaves.Length) split *= 2;
        return SHA256.HashData([1, .. Recursive(leaves[..split]), .. Recursive(leaves[split..])]);
    }
}
