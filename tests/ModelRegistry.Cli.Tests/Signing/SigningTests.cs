using System.Text;
using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Evidence.Keys;
using ModelRegistry.Evidence.Signatures;

namespace ModelRegistry.Cli.Tests.Signing;

public sealed class SigningTests(SharedHost shared) : CliTest(shared)
{
    const string Digest = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task A_signature_of_a_container_verifies_by_the_public_key_that_was_made_with_it()
    {
        await PassAsync("sign", "key", "release");
        var envelope = await PassAsync("sign", "container", $"example.com/bot@sha256:{Digest}", "--key", "release.key");

        var pem = await File.ReadAllTextAsync(Path.Combine(Folder, "release.pub"), Stop);
        Assert.True(TrustedKey.TryRead(pem, out var key, out _));
        Assert.IsType<ContainerVerification.Verified>(
            ContainerSignature.Verify(Encoding.UTF8.GetBytes(envelope), Digest, [key]));
    }

    [Fact]
    public async Task A_private_key_is_its_owners_alone_and_never_replaced()
    {
        await PassAsync("sign", "key", "release");

        var again = await RunAsync("sign", "key", "release");

        Assert.Equal(3, again.ExitCode);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(Path.Combine(Folder, "release.key")));
    }

    [Theory]
    [InlineData("example.com/bot:latest")]
    [InlineData("example.com/bot@sha256:ABC")]
    [InlineData("@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public async Task An_image_without_a_digest_is_not_signed(string image)
    {
        await PassAsync("sign", "key", "release");

        var refused = await RunAsync("sign", "container", image, "--key", "release.key");

        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("image by digest", refused.Errors);
    }

    [Fact]
    public async Task A_file_that_is_no_bundle_is_not_verified()
    {
        Write("bundle.zip", "no bundle");

        var refused = await RunAsync("evidence", "verify", "bundle.zip");

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("FAILED", refused.Output);
    }
}
