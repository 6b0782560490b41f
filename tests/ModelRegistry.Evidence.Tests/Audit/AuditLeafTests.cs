using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelRegistry.Evidence.Audit;
using ModelRegistry.Evidence.Canonicalization;

namespace ModelRegistry.Evidence.Tests.Audit;

public sealed class AuditLeafTests
{
    [Fact]
    public void A_leaf_is_the_canonical_form_of_its_five_members()
    {
        var leaf = Log.Made(AuditLeaf.Make("a\"b\\c", 0, AuditLeaf.NoPrevious,
            JsonElement.Parse("""{"z":1,"a":[true]}""")));

        var text = Encoding.UTF8.GetString(leaf.Bytes.Span);
        Assert.Equal(
            $$"""{"event":{"a":[true],"z":1},"log":"a\"b\\c","prev":"{{AuditLeaf.NoPrevious}}","seq":"0","v":1}""", text);
        Assert.Equal(leaf.Bytes.ToArray(), Jcs.Canonicalize(leaf.Bytes));
    }

    [Fact]
    public void The_hash_of_a_leaf_is_its_merkle_leaf_hash()
    {
        var leaf = Log.Leaves(1)[0];

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData([0, .. leaf.Bytes.Span])), leaf.Hash);
    }

    [Theory]
    [InlineData("""{"n":1.5}""", "floating")]
    [InlineData("""{"n":1e2}""", "floating")]
    [InlineData("""{"n":[{"m":9007199254740992}]}""", "2^53")]
    [InlineData("""{"n":-9007199254740992}""", "2^53")]
    [InlineData("[1]", "object")]
    [InlineData("""{"a":1,"a":1}""", "twice")]
    [InlineData("""{"a":"\ud800"}""", "surrogate")]
    public void An_event_against_the_rules_is_refused_with_the_reason(string json, string reason) =>
        Assert.Contains(reason,
            Log.Refusal(AuditLeaf.Make(Log.Name, 0, AuditLeaf.NoPrevious, JsonElement.Parse(json))));

    [Fact]
    public void The_largest_integers_are_accepted() =>
        Log.Made(AuditLeaf.Make(
            Log.Name, 0, AuditLeaf.NoPrevious, JsonElement.Parse("""{"a":9007199254740991,"b":-9007199254740991}""")));

    [Fact]
    public void A_leaf_of_32_KiB_is_the_largest()
    {
        var empty = Log.Made(Sized(0)).Bytes.Length;

        var largest = Log.Made(Sized(AuditLeaf.MaxBytes - empty));

        Assert.Equal(AuditLeaf.MaxBytes, largest.Bytes.Length);
        Assert.Contains("limit is 32768", Log.Refusal(Sized(AuditLeaf.MaxBytes - empty + 1)));
    }

    [Theory]
    [InlineData("", 0, AuditLeaf.NoPrevious)]
    [InlineData("white space", 0, AuditLeaf.NoPrevious)]
    [InlineData("log", -1, AuditLeaf.NoPrevious)]
    [InlineData("log", 1, AuditLeaf.NoPrevious)]
    [InlineData("log", 1, "AB")]
    [InlineData("log", 0, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    public void A_place_that_cannot_be_is_refused(string log, long seq, string previous) =>
        Log.Refusal(AuditLeaf.Make(log, seq, previous, Log.Event(1)));

    [Fact]
    public void Reading_gives_back_what_was_made()
    {
        foreach (var leaf in Log.Leaves(3))
        {
            var back = Log.Made(AuditLeaf.Read(leaf.Bytes));

            Assert.Equal((leaf.Log, leaf.Seq, leaf.Previous, leaf.Hash),
                (back.Log, back.Seq, back.Previous, back.Hash));
            Assert.Equal("version.submitted", back.Event().GetProperty("action").GetString());
        }
    }

    [Theory]
    [InlineData(" ", "")]
    [InlineData("\"v\":1", "\"v\":2")]
    [InlineData("\"v\":1", "\"v\":1,\"w\":1")]
    [InlineData("\"seq\":\"0\"", "\"seq\":\"00\"")]
    [InlineData("\"seq\":\"0\"", "\"seq\":0")]
    [InlineData("\"n\":0", "\"n\":0.0")]
    [InlineData("{", "[")]
    public void Bytes_that_the_log_would_not_write_are_refused(string part, string instead)
    {
        var text = Encoding.UTF8.GetString(Log.Leaves(1)[0].Bytes.Span);

        var changed = part == " " ? text + " " : text.Replace(part, instead, StringComparison.Ordinal);

        Assert.NotEqual(text, changed);
        Log.Refusal(AuditLeaf.Read(Encoding.UTF8.GetBytes(changed)));
    }

    static LeafResult Sized(int length) =>
        AuditLeaf.Make(Log.Name, 0, AuditLeaf.NoPrevious,
            JsonElement.Parse($$"""{"a":"{{new string('x', length)}}"}"""));
}
