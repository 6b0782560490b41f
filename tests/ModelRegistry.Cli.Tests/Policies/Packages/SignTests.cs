using System.Text.Json;

namespace ModelRegistry.Cli.Tests.Policies.Packages;

public sealed class SignTests : PackageTest
{
    [Fact]
    public async Task A_signature_holds_for_the_signer_that_is_named()
    {
        var signer = await SignedAsync();

        var trusted = await RunAsync("verify", Package, "--signer", signer);
        var asked = await RunAsync("verify", Package);

        Assert.Equal((0, 0), (trusted.ExitCode, asked.ExitCode));
        Assert.Contains("CN=release", trusted.Output);
        Assert.Contains("as a signer whom you trust left it", trusted.Output);
        Assert.Contains("who is unconfirmed", asked.Output);
    }

    [Fact]
    public async Task A_package_that_is_changed_signed_by_another_or_not_at_all_ends_with_2()
    {
        await PassAsync("pack", "house.policy", "--license", "MIT", "--folder", "plain");
        var signer = await SignedAsync();
        var other = Certificates.Write(Folder, "other");

        var unsigned = await RunAsync("verify", "plain/ai.house.1.0.0.nupkg", "--signer", signer);
        var foreign = await RunAsync("verify", Package, "--signer", other);
        var bytes = await File.ReadAllBytesAsync(Package, Stop);
        bytes[bytes.Length / 3]++;
        await File.WriteAllBytesAsync(Package, bytes, Stop);
        var changed = await RunAsync("verify", Package, "--signer", signer, "--json");

        Assert.Equal((2, 2, 2), (unsigned.ExitCode, foreign.ExitCode, changed.ExitCode));
        Assert.Contains("It is not signed.", unsigned.Errors);
        Assert.Contains("not among the signers that you trust", foreign.Errors);
        using var json = JsonDocument.Parse(changed.Output);
        Assert.False(json.RootElement.GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task What_NuGet_verifies_is_what_we_signed()
    {
        var signer = await SignedAsync();

        var verified = await DotnetAsync("nuget", "verify", "--all", Package, "--certificate-fingerprint", signer);
        var foreign = await DotnetAsync(
            "nuget", "verify", "--all", Package, "--certificate-fingerprint", Certificates.Write(Folder, "other"));

        // NuGet also wants a root that the machine trusts, which nobody gave it; everything else it finds in order
        Assert.DoesNotContain("NU3008", verified.Output);
        Assert.Contains("CN=release", verified.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("NU3034", foreign.Output);
        Assert.DoesNotContain("NU3034", verified.Output);
    }

    [Fact]
    public async Task What_NuGet_signs_is_what_we_verify()
    {
        var signer = Certificates.Write(Folder, "release");
        await PassAsync("pack", "house.policy", "--license", "MIT");

        var signed = await DotnetAsync("nuget", "sign", Package, "--certificate-path", "release.pfx",
            "--certificate-password", Certificates.Password);
        var result = await RunAsync("verify", Package, "--signer", signer);

        Assert.True(signed.ExitCode == 0, signed.Output + signed.Errors);
        Assert.True(result.ExitCode == 0, result.Errors);
    }

    [Fact]
    public async Task The_password_comes_from_the_environment_and_is_never_shown()
    {
        var signer = Certificates.Write(Folder, "release");
        await PassAsync("pack", "house.policy", "--license", "MIT");

        var without = await RunAsync("sign", Package, "--certificate", "release.pfx");
        Surroundings["REGISTRY_CERTIFICATE_PASSWORD"] = "not the password";
        var wrong = await RunAsync("sign", Package, "--certificate", "release.pfx");
        Surroundings["REGISTRY_CERTIFICATE_PASSWORD"] = Certificates.Password;
        var right = await RunAsync("sign", Package, "--certificate", "release.pfx");

        Assert.Equal((3, 3, 0), (without.ExitCode, wrong.ExitCode, right.ExitCode));
        Assert.DoesNotContain("not the password", wrong.Errors);
        Assert.Contains("REGISTRY_CERTIFICATE_PASSWORD", without.Errors);
        Assert.Contains(signer, right.Output);
    }

    [Fact]
    public async Task A_file_that_is_no_package_of_packs_is_refused_in_a_sentence()
    {
        Write("other.nupkg", "PK not really");

        var result = await RunAsync("verify", "other.nupkg");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no ZIP file", result.Errors);
    }

    [Fact]
    public async Task What_is_no_fingerprint_is_refused()
    {
        await SignedAsync();

        var result = await RunAsync("verify", Package, "--signer", "0123456789abcdef0123456789abcdef01234567");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("no SHA-256 fingerprint", result.Errors);
    }
}
