using CsCheck;
using ModelRegistry.Policy.Packages.Signing;

namespace ModelRegistry.Policy.Packages.Tests.Signing;

public sealed class SignatureTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signed_package_holds_for_its_signer_and_for_nobody_else()
    {
        using var certificate = TestCertificate.Make();
        using var other = TestCertificate.Make();
        var package = await SignedAsync(certificate);

        var good = Assert.IsType<SignatureVerdict.Good>(await VerifyAsync(package, certificate.Fingerprint));
        var asked = Assert.IsType<SignatureVerdict.Good>(await VerifyAsync(package));

        Assert.Equal(("CN=Risk office", certificate.Fingerprint, true, false),
            (good.Signer.Subject, good.Signer.Fingerprint, good.Pinned, asked.Pinned));
        Assert.Contains("not among the signers", await BadAsync(package, other.Fingerprint));
    }

    [Fact]
    public async Task A_package_without_a_signature_holds_for_nobody()
    {
        using var certificate = TestCertificate.Make();

        Assert.Contains("not signed", await BadAsync(Small.Package(), certificate.Fingerprint));
        Assert.Contains("not signed", await BadAsync(Small.Package()));
    }

    [Fact]
    public async Task A_signature_on_another_package_is_no_signature()
    {
        using var certificate = TestCertificate.Make();
        var signed = await SignedAsync(certificate);
        var other = Small.Package(Small.Draft with { Readme = "# Another page\n" });

        var stolen = Take(new Archives.ArchiveWriter().Write(
        [
            .. Files(other), (PackageLayout.Signature, signed.Archive.Find(PackageLayout.Signature)!.Value.ToArray()),
        ]));

        Assert.Contains("changed afterwards", await BadAsync(stolen, certificate.Fingerprint));
    }

    [Fact]
    public async Task The_name_in_a_certificate_proves_nothing()
    {
        using var certificate = TestCertificate.Make("CN=Risk office");
        using var impostor = TestCertificate.Make("CN=Risk office");

        Assert.Contains("not among the signers", await BadAsync(await SignedAsync(impostor), certificate.Fingerprint));
    }

    /// <summary>Each bit of each byte would be 45,000 packages; a seed picks some, and all have their turn in the long
    /// run.</summary>
    [Fact]
    public async Task A_byte_that_is_changed_anywhere_is_noticed()
    {
        using var certificate = TestCertificate.Make();
        var signed = await SignedAsync(certificate);

        await Gen.Select(Gen.Int[0, signed.Bytes.Length - 1], Gen.Byte[1, 255]).SampleAsync(async (at, mask) =>
            await IsRefusedAsync(signed, at, mask, certificate.Fingerprint), iter: 2_000, seed: "0000KLM1nopq");
    }

    [Fact(Explicit = true)]
    public async Task Every_byte_that_is_changed_is_noticed()
    {
        using var certificate = TestCertificate.Make();
        var signed = await SignedAsync(certificate);

        List<string> unnoticed = [];
        for (var at = 0; at < signed.Bytes.Length; at++)
        {
            foreach (var mask in (byte[])[1, 2, 4, 8, 16, 32, 64, 128, 255])
            {
                if (!await IsRefusedAsync(signed, at, mask, certificate.Fingerprint)) unnoticed.Add($"{at}:{mask}");
            }
        }

        Assert.Empty(unnoticed);
    }

    [Fact]
    public async Task A_certificate_that_has_ended_does_only_where_that_is_wanted()
    {
        using var certificate = TestCertificate.Make(untilDays: 30);
        var package = await SignedAsync(certificate);
        var later = new PackageVerifier(new Later());

        var refused = await later.VerifyAsync(package, [certificate.Fingerprint], takeExpired: false, Stop);
        var taken = await later.VerifyAsync(package, [certificate.Fingerprint], takeExpired: true, Stop);

        Assert.Contains("ended on", Assert.IsType<SignatureVerdict.Bad>(refused).Reason);
        Assert.IsType<SignatureVerdict.Good>(taken);
    }

    [Theory]
    [InlineData(1024, true, -1, 30, "1024 bits")]
    [InlineData(2048, false, -1, 30, "not a certificate for code signing")]
    [InlineData(2048, true, -30, -1, "It ended on")]
    [InlineData(2048, true, 1, 30, "valid only from")]
    public async Task A_certificate_that_cannot_sign_is_refused_before_it_does(
        int bits, bool forCode, int from, int until, string reason)
    {
        using var certificate = TestCertificate.Make("CN=x", bits, forCode, from, until);

        var signing = await SignAsync(Small.Package(), certificate);

        Assert.Contains(reason, Assert.IsType<PackageSigning.Refused>(signing).Reason);
    }

    /// <summary>NuGet's own signer refuses here: it wants a root that the machine trusts.</summary>
    [Fact]
    public async Task A_certificate_of_a_companys_own_authority_signs_where_nobody_trusts_its_root()
    {
        using var certificate = TestCertificate.Issued("CN=Risk office", "CN=Our authority");

        var verdict = await VerifyAsync(await SignedAsync(certificate), certificate.Fingerprint);

        Assert.Equal("CN=Risk office", Assert.IsType<SignatureVerdict.Good>(verdict).Signer.Subject);
    }

    [Fact]
    public async Task A_signature_is_replaced_only_where_that_is_wanted()
    {
        using var first = TestCertificate.Make();
        using var second = TestCertificate.Make();
        var signed = await SignedAsync(first);

        var again = await SignAsync(signed, second);
        var replaced = await new PackageSigner(TimeProvider.System).SignAsync(signed, second, null, replace: true,
            Stop);

        Assert.Contains("signed already", Assert.IsType<PackageSigning.Refused>(again).Reason);
        var package = Assert.IsType<PackageSigning.Signed>(replaced).Package;
        Assert.IsType<SignatureVerdict.Good>(await VerifyAsync(package, second.Fingerprint));
        Assert.Contains("not among", await BadAsync(package, first.Fingerprint));
    }

    [Theory]
    [InlineData("AB:cd", null)]
    [InlineData("sha256:", null)]
    public void Fingerprints_are_whole_or_none(string text, string? expected) =>
        Assert.Equal(expected, Fingerprints.Parse(text));

    [Fact]
    public void Fingerprints_are_read_as_tools_show_them()
    {
        using var certificate = TestCertificate.Make();
        var plain = certificate.Fingerprint;
        var colons = string.Join(':', plain.ToUpperInvariant().Chunk(2).Select(pair => new string(pair)));

        Assert.Equal([plain, plain, plain],
            [Fingerprints.Parse(plain), Fingerprints.Parse(colons), Fingerprints.Parse("sha256:" + plain)]);
    }

    static async Task<bool> IsRefusedAsync(PolicyPackage signed, int at, byte mask, string signer)
    {
        var bytes = signed.Bytes.ToArray();
        bytes[at] ^= mask;
        return PolicyPackage.Read(bytes) is not PackageReading.Taken(var package)
            || await VerifyAsync(package, signer) is SignatureVerdict.Bad;
    }

    static Task<PackageSigning> SignAsync(PolicyPackage package, SigningCertificate certificate) =>
        new PackageSigner(TimeProvider.System).SignAsync(package, certificate, null, replace: false, Stop);

    static async Task<PolicyPackage> SignedAsync(SigningCertificate certificate) =>
        Assert.IsType<PackageSigning.Signed>(await SignAsync(Small.Package(), certificate)).Package;

    static Task<SignatureVerdict> VerifyAsync(PolicyPackage package, params string[] signers) =>
        new PackageVerifier(TimeProvider.System).VerifyAsync(package, signers, takeExpired: false, Stop);

    static async Task<string> BadAsync(PolicyPackage package, params string[] signers) =>
        Assert.IsType<SignatureVerdict.Bad>(await VerifyAsync(package, signers)).Reason;

    static PolicyPackage Take(byte[] bytes) => Assert.IsType<PackageReading.Taken>(PolicyPackage.Read(bytes)).Package;

    static IEnumerable<(string, byte[])> Files(PolicyPackage package) =>
        package.Archive.Names.Select(name => (name, package.Archive.Find(name)!.Value.ToArray()));

    sealed class Later : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => TestCertificate.Now.AddDays(31);
    }
}
