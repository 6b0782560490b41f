using CsCheck;
using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Domain.Tests.Artifacts;

public class Sha256DigestTests
{
    // FIPS 180-4 example: the digest of "abc".
    const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void The_digest_of_abc_is_that_of_the_standard()
    {
        var digest = Sha256Digest.Of("abc"u8);

        Assert.Equal(Abc, digest.Hex);
        Assert.Equal(Abc, digest.ToString());
        Assert.Equal("sha256:" + Abc, digest.Prefixed);
        Assert.Equal(digest, Sha256Digest.Parse(Abc));
        Assert.Equal(digest, Sha256Digest.Parse("sha256:" + Abc));
    }

    [Fact]
    public void A_digest_goes_to_bytes_and_text_and_back() => Gen.Byte.Array[32].Sample(hash =>
        Sha256Digest.FromHash(hash).ToHash().SequenceEqual(hash)
        && Sha256Digest.Parse(Sha256Digest.FromHash(hash).Prefixed).ToHash().SequenceEqual(hash));

    [Theory]
    [InlineData(null, "this one has 0 characters")]
    [InlineData("", "this one has 0 characters")]
    [InlineData("...", "this one has 3 characters")]
    [InlineData("SHA256:" + Abc, "this one has 71 characters")]
    [InlineData(Abc + "0", "this one has 65 characters")]
    [InlineData("ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "hexadecimal digits only")]
    [InlineData("BA7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "in lower case")]
    public void What_is_no_digest_is_refused_with_the_reason(string? text, string reason)
    {
        Assert.Contains(reason, Sha256Digest.Explain(text));
        Assert.False(Sha256Digest.TryParse(text, null, out _));
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Sha256Digest.Parse(text!)).Message);
    }

    [Fact]
    public void A_hash_of_another_length_is_a_bug() =>
        Assert.Contains(
            "32 bytes, not 31", Assert.Throws<ArgumentException>(() => Sha256Digest.FromHash(new byte[31])).Message);
}
