using ModelRegistry.Evidence.Keys;
using ModelRegistry.Evidence.Signatures;

namespace ModelRegistry.Evidence.Tests.Signatures;

public sealed class ContainerSignatureTests
{
    const string Digest = "sha256:6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";

    [Fact]
    public void A_signature_over_the_images_digest_by_a_trusted_key_counts()
    {
        using var key = EcdsaSigningKey.Generate();
        var envelope = ContainerSignature.Sign("registry.example/answer-bot", Digest, key).ToUtf8();

        var verified = Assert.IsType<ContainerVerification.Verified>(
            ContainerSignature.Verify(envelope, Digest, [key.PublicKey]));

        Assert.Equal(key.PublicKey.KeyId, verified.KeyId);
        Assert.IsType<ContainerVerification.Verified>(ContainerSignature.Verify(envelope, Digest[7..],
            [key.PublicKey]));
    }

    [Fact]
    public void A_signature_over_another_image_does_not_count()
    {
        using var key = EcdsaSigningKey.Generate();
        var envelope = ContainerSignature.Sign("answer-bot", Digest, key).ToUtf8();

        Assert.Equal(SignatureRefusal.WrongSubject, Refusal(envelope, $"sha256:{new string('0', 64)}", key.PublicKey));
        Assert.Equal(SignatureRefusal.WrongSubject, Refusal(envelope, "latest", key.PublicKey));
    }

    [Fact]
    public void A_signature_by_an_unknown_key_does_not_count()
    {
        using var key = EcdsaSigningKey.Generate();
        using var stranger = EcdsaSigningKey.Generate();

        Assert.Equal(
            SignatureRefusal.NotSignedByATrustedKey,
            Refusal(ContainerSignature.Sign("answer-bot", Digest, stranger).ToUtf8(), Digest, key.PublicKey));
    }

    [Fact]
    public void A_signed_scan_report_of_the_image_vouches_for_no_image()
    {
        using var key = EcdsaSigningKey.Generate();
        var subject = new InTotoSubject("image", new Dictionary<string, string> { ["sha256"] = Digest[7..] });
        var statement = new InTotoStatement([subject], "https://in-toto.io/attestation/vulns/v0.2", null);
        var envelope = DsseSigner.Sign(DsseEnvelope.InTotoPayloadType, statement.ToUtf8(), key).ToUtf8();

        Assert.Equal(SignatureRefusal.WrongPredicateType, Refusal(envelope, Digest, key.PublicKey));
    }

    [Fact]
    public void A_signed_payload_of_another_kind_does_not_count()
    {
        using var key = EcdsaSigningKey.Generate();
        var text = DsseSigner.Sign("text/plain", "hello"u8.ToArray(), key).ToUtf8();
        var broken = DsseSigner.Sign(DsseEnvelope.InTotoPayloadType, "{}"u8.ToArray(), key).ToUtf8();

        Assert.Equal(SignatureRefusal.WrongPayloadType, Refusal(text, Digest, key.PublicKey));
        Assert.Equal(SignatureRefusal.NotAStatement, Refusal(broken, Digest, key.PublicKey));
    }

    [Fact]
    public void Of_several_images_the_one_that_the_statement_speaks_of_is_named()
    {
        using var key = EcdsaSigningKey.Generate();
        var (envelope, other) = (ContainerSignature.Sign("bot", Digest, key).ToUtf8(), new string('0', 64));

        var verified = Assert.IsType<ContainerVerification.Verified>(
            ContainerSignature.Verify(envelope, [other, Digest], [key.PublicKey]));
        var refused = Assert.IsType<ContainerVerification.Refused>(
            ContainerSignature.Verify(envelope, [other, new string('1', 64)], [key.PublicKey]));

        Assert.Equal(Digest[7..], verified.Digest);
        Assert.Equal(SignatureRefusal.WrongSubject, refused.Kind);
    }

    [Fact]
    public void A_tag_cannot_be_signed_in_place_of_a_digest()
    {
        using var key = EcdsaSigningKey.Generate();

        Assert.Throws<ArgumentException>(() => ContainerSignature.Sign("answer-bot", "latest", key));
    }

    static SignatureRefusal Refusal(byte[] envelope, string digest, TrustedKey key) =>
        Assert.IsType<ContainerVerification.Refused>(ContainerSignature.Verify(envelope, digest, [key])).Kind;
}
