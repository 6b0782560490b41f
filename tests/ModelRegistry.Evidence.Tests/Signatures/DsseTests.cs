using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelRegistry.Evidence.Keys;
using ModelRegistry.Evidence.Signatures;

namespace ModelRegistry.Evidence.Tests.Signatures;

public sealed class DsseTests
{
    const string Type = "application/x-test";

    [Fact]
    public void The_hello_world_vector_of_the_protocol_verifies()
    {
        var vector = ConformanceData.Json("dsse", "hello-world.json");
        Assert.True(TrustedKey.TryRead(vector.GetProperty("publicKeyPem").GetString()!, out var key, out _));

        var result = DsseVerifier.Verify(Encoding.UTF8.GetBytes(vector.GetProperty("envelope").GetRawText()), [key]);

        Assert.Equal(key.KeyId, Assert.IsType<DsseVerification.Verified>(result).KeyId);
        Assert.Equal(
            vector.GetProperty("pae").GetString(),
            Encoding.UTF8.GetString(Assert.IsType<DsseVerification.Verified>(result).Envelope.Pae()));
    }

    [Fact]
    public void The_encoding_before_authentication_agrees_with_the_vectors()
    {
        foreach (var vector in ConformanceData.Json("dsse", "pae.json").EnumerateArray())
        {
            var pae = DsseEnvelope.Pae(
                vector.GetProperty("payloadType").GetString()!,
                    vector.GetProperty("payloadBase64").GetBytesFromBase64());

            Assert.Equal(vector.GetProperty("paeBase64").GetBytesFromBase64(), pae);
        }
    }

    [Fact]
    public void What_either_kind_of_key_signed_is_verified_with_that_key()
    {
        using var ecdsa = EcdsaSigningKey.Generate();
        using var ed25519 = Ed25519SigningKey.Generate();
        foreach (var key in new ISigningKey[] { ecdsa, ed25519 })
        {
            var envelope = DsseSigner.Sign(Type, "payload"u8.ToArray(), key).ToUtf8();

            var result = DsseVerifier.Verify(envelope, [ecdsa.PublicKey, ed25519.PublicKey]);

            Assert.Equal(key.PublicKey.KeyId, Assert.IsType<DsseVerification.Verified>(result).KeyId);
        }
    }

    [Fact]
    public void Url_safe_base64_without_padding_is_read_too()
    {
        using var key = Ed25519SigningKey.Generate();
        var text = Encoding.UTF8.GetString(DsseSigner.Sign(Type, new byte[] { 0xFB, 0xFF, 0xFE, 1 }, key).ToUtf8());
        var urlSafe = JsonElement.Parse(text).GetProperty("payload").GetString()!.Replace('+', '-').Replace('/',
            '_').TrimEnd('=');

        var changed = text.Replace("\"payload\":\"+//+AQ==\"", $"\"payload\":\"{urlSafe}\"", StringComparison.Ordinal);

        Assert.NotEqual(text, changed);
        Assert.IsType<DsseVerification.Verified>(DsseVerifier.Verify(Encoding.UTF8.GetBytes(changed), [key.PublicKey]));
    }

    [Fact]
    public void A_key_id_is_a_hint_that_decides_nothing()
    {
        using var mine = Ed25519SigningKey.Generate();
        using var other = Ed25519SigningKey.Generate();
        var signed = DsseSigner.Sign(Type, "x"u8.ToArray(), mine);
        var mislabelled = signed with { Signatures = [signed.Signatures[0] with { KeyId = other.PublicKey.KeyId }] };

        Assert.IsType<DsseVerification.Verified>(DsseVerifier.Verify(mislabelled, [mine.PublicKey]));
        Assert.Equal(SignatureRefusal.NotSignedByATrustedKey,
            Refusal(DsseVerifier.Verify(mislabelled, [other.PublicKey])));
    }

    [Fact]
    public void Without_a_trusted_key_nothing_is_verified()
    {
        using var key = Ed25519SigningKey.Generate();

        Assert.Equal(
            SignatureRefusal.NoTrustedKey,
            Refusal(DsseVerifier.Verify(DsseSigner.Sign(Type, "x"u8.ToArray(), key), [])));
    }

    [Fact]
    public void Another_payload_or_type_under_the_same_signature_is_refused()
    {
        using var key = EcdsaSigningKey.Generate();
        var signed = DsseSigner.Sign(Type, "x"u8.ToArray(), key);

        Assert.IsType<DsseVerification.Refused>(DsseVerifier.Verify(signed with { Payload = "y"u8.ToArray() },
            [key.PublicKey]));
        Assert.IsType<DsseVerification.Refused>(DsseVerifier.Verify(signed with { PayloadType = "other" },
            [key.PublicKey]));
    }

    [Fact]
    public void A_P256_signature_may_be_r_and_s_or_DER_and_nothing_else()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.True(TrustedKey.TryRead(ecdsa.ExportSubjectPublicKeyInfoPem(), out var key, out _));
        var message = "message"u8.ToArray();

        var plain = ecdsa.SignData(message, HashAlgorithmName.SHA256);
        var der = ecdsa.SignData(message, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

        Assert.True(key.Verifies(message, plain));
        Assert.True(key.Verifies(message, der));
        Assert.False(key.Verifies(message, [.. plain, 0]));
        Assert.False(key.Verifies(message, [.. der, 0]));
        Assert.False(key.Verifies(message, plain[..63]));
        Assert.False(key.Verifies(message, []));
        Assert.False(key.Verifies(message, new byte[73]));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"payload":"eA==","payloadType":"t","signatures":[]}""")]
    [InlineData("""{"payload":"eB==","payloadType":"t","signatures":[{"sig":"eA=="}]}""")]
    [InlineData("""{"payload":"e A==","payloadType":"t","signatures":[{"sig":"eA=="}]}""")]
    [InlineData("""{"payload":"eA==","payloadType":"","signatures":[{"sig":"eA=="}]}""")]
    [InlineData("""{"payload":"eA==","payloadType":"t","signatures":[{"sig":""}]}""")]
    [InlineData("""{"payload":"eA==","payloadType":"t","signatures":["eA=="]}""")]
    [InlineData("""{"payload":"eA==","payload":"eQ==","payloadType":"t","signatures":[{"sig":"eA=="}]}""")]
    public void What_is_no_envelope_is_refused(string json)
    {
        using var key = Ed25519SigningKey.Generate();

        Assert.Equal(
            SignatureRefusal.NotAnEnvelope,
                Refusal(DsseVerifier.Verify(Encoding.UTF8.GetBytes(json), [key.PublicKey])));
    }

    [Fact]
    public void Seventeen_signatures_are_too_many()
    {
        using var key = Ed25519SigningKey.Generate();
        var signed = DsseSigner.Sign(Type, "x"u8.ToArray(), key);

        var many = signed with { Signatures =
            [.. Enumerable.Repeat(signed.Signatures[0], DsseEnvelope.MaxSignatures + 1)] };

        Assert.Contains("1 to 16", Assert.IsType<DsseReading.Refused>(DsseEnvelope.Read(many.ToUtf8())).Reason);
    }

    static SignatureRefusal Refusal(DsseVerification result) => Assert.IsType<DsseVerification.Refused>(result).Kind;
}
