using ModelRegistry.Cli.Tests.Policies.Packages;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Policies;

public sealed class PutPackageTests(SharedHost shared) : CliTest(shared)
{
    readonly string _publisher = Unique("p");

    string Package => $"{_publisher}.house.1.0.0.nupkg";

    [Fact]
    public async Task A_package_brings_its_packs_in_when_it_is_signed_by_who_is_trusted()
    {
        var signer = await SignedAsync();

        var put = await RunAsync("policy", "put", Package, "--signer", signer);
        var shown = await PassAsync("policy", "show", $"{_publisher}/house@1.0.0", "--source");

        Assert.True(put.ExitCode == 0, put.Errors);
        Assert.Contains($"{_publisher}/house@1.0.0 is here as a draft: 1 rules, 1 tests pass", put.Output);
        Assert.Contains("is signed by CN=release", put.Errors);
        Assert.Contains(Text.TrimEnd(), shown);
    }

    [Fact]
    public async Task A_package_that_another_signed_or_that_was_changed_brings_nothing_in()
    {
        var signer = await SignedAsync();
        var other = Certificates.Write(Folder, "other");

        var foreign = await RunAsync("policy", "put", Package, "--signer", other);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Folder, Package), Stop);
        bytes[bytes.Length / 2]++;
        await File.WriteAllBytesAsync(Path.Combine(Folder, Package), bytes, Stop);
        var changed = await RunAsync("policy", "put", Package, "--signer", signer);
        var shown = await RunAsync("policy", "show", $"{_publisher}/house");

        Assert.Equal((2, 2), (foreign.ExitCode, changed.ExitCode));
        Assert.Contains("not among the signers that you trust", foreign.Errors);
        Assert.Contains("There is no policy pack", shown.Errors);
    }

    [Fact]
    public async Task A_package_without_a_signer_to_trust_says_so()
    {
        await SignedAsync();

        var put = await RunAsync("policy", "put", Package);

        Assert.Equal(0, put.ExitCode);
        Assert.Contains("nobody said whose signature to trust", put.Errors);
    }

    string Text => $$"""
        pack {{_publisher}}/house version 1.0.0
          title "What our house asks for"
          owner "Risk office"

        rule {{_publisher.ToUpperInvariant()}}-1 "Has a contact" {
          note on monitor
          require identity.contact is present
          because "Somebody must answer."
          fix     "Name a contact."
        }

        test "a contact will do" {
          with identity.contact = "risk@example.com"
          on monitor at 2026-01-15
          expect {{_publisher.ToUpperInvariant()}}-1 to pass
        }

        """;

    async Task<string> SignedAsync()
    {
        Write("house.policy", Text);
        var fingerprint = Certificates.Write(Folder, "release");
        await PassAsync("policy", "pack", "house.policy", "--license", "Apache-2.0");
        await PassAsync("policy", "sign", Package, "--certificate", "release.pem", "--key", "release.key");
        return fingerprint;
    }
}
