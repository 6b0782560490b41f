using System.Security.Cryptography;
using ModelRegistry.Evidence.Keys;

namespace ModelRegistry.Evidence.Tests.Keys;

public sealed class KeyTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("registry-keys").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_key_id_is_the_digest_of_the_DER_form()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.True(TrustedKey.TryRead(ecdsa.ExportSubjectPublicKeyInfoPem(), out var key, out _));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(ecdsa.ExportSubjectPublicKeyInfo())), key.KeyId);
        Assert.Equal(KeyAlgorithm.EcdsaP256, key.Algorithm);
        Assert.Equal(ecdsa.ExportSubjectPublicKeyInfoPem(), key.Pem);
    }

    [Fact]
    public void Private_keys_survive_being_written_and_read()
    {
        using var ecdsa = EcdsaSigningKey.Generate();
        using var ed25519 = Ed25519SigningKey.Generate();

        Assert.True(EcdsaSigningKey.TryRead(ecdsa.ExportPem(), out var ecdsaBack, out _));
        Assert.True(Ed25519SigningKey.TryRead(ed25519.ExportPem(), out var ed25519Back, out _));

        Assert.True(ecdsa.PublicKey.Verifies([1], ecdsaBack.Sign([1])));
        Assert.True(ed25519.PublicKey.Verifies([1], ed25519Back.Sign([1])));
        Assert.True(TrustedKey.TryRead(ed25519.PublicKey.Pem, out var known, out _));
        Assert.Equal((ed25519.PublicKey.KeyId, KeyAlgorithm.Ed25519), (known.KeyId, known.Algorithm));
    }

    [Fact]
    public void Other_curves_private_keys_and_several_keys_are_not_trusted()
    {
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);
        using var key = EcdsaSigningKey.Generate();

        Assert.Contains("only these two", Refusal(p384.ExportSubjectPublicKeyInfoPem()));
        Assert.Contains("only these two", Refusal(rsa.ExportSubjectPublicKeyInfoPem()));
        Assert.Contains("PRIVATE KEY", Refusal(key.ExportPem()));
        Assert.Contains("more than one", Refusal(key.PublicKey.Pem + "\n" + key.PublicKey.Pem));
        Assert.Contains("no PEM", Refusal("hello"));
        Assert.Contains("at most", Refusal(new string('x', TrustedKey.MaxPemLength + 1)));
    }

    [Fact]
    public void What_is_no_private_key_is_refused_without_repeating_it()
    {
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        foreach (var text in new[] { "hunter2-secret", p384.ExportPkcs8PrivateKeyPem(), "" })
        {
            Assert.False(EcdsaSigningKey.TryRead(text, out _, out var ecdsaError));
            Assert.False(Ed25519SigningKey.TryRead(text, out _, out var ed25519Error));
            Assert.DoesNotContain("hunter2", ecdsaError + ed25519Error);
        }
    }

    [Fact]
    public void The_installation_key_is_made_once_for_its_owner_only()
    {
        var path = Path.Combine(_folder, "keys", "signing.pem");

        using var first = SigningKeyFile.OpenOrCreate(path);
        using var second = SigningKeyFile.OpenOrCreate(path);

        Assert.Equal(first.PublicKey.KeyId, second.PublicKey.KeyId);
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "keys"), "*.tmp"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task Starting_together_ends_with_one_key()
    {
        var path = Path.Combine(_folder, "signing.pem");

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () =>
            {
                using var key = SigningKeyFile.OpenOrCreate(path);
                return key.PublicKey.KeyId;
            },
            TestContext.Current.CancellationToken)));

        Assert.Single(ids.Distinct());
    }

    [Fact]
    public void A_key_that_others_may_read_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix file modes.");
        var path = Path.Combine(_folder, "signing.pem");
        SigningKeyFile.OpenOrCreate(path).Dispose();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);

        var error = Assert.Throws<InvalidDataException>(() => SigningKeyFile.OpenOrCreate(path));

        Assert.Contains("chmod 600", error.Message);
    }

    [Fact]
    public void A_damaged_key_file_is_never_replaced()
    {
        var path = Path.Combine(_folder, "signing.pem");
        SigningKeyFile.OpenOrCreate(path).Dispose();
        File.WriteAllText(path, "damaged");

        Assert.Throws<InvalidDataException>(() => SigningKeyFile.OpenOrCreate(path));
        Assert.Equal("damaged", File.ReadAllText(path));
    }

    static string Refusal(string pem)
    {
        Assert.False(TrustedKey.TryRead(pem, out _, out var error));
        return error;
    }
}
