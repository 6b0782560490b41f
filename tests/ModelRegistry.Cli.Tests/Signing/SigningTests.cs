using System.Text;
using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Evidence.Audit;
using ModelRegistry.Evidence.Bundles;
using ModelRegistry.Evidence.Canonicalization;
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
    public async Task The_answer_for_programs_tells_whether_the_key_was_pinned()
    {
        using var signer = Ed25519SigningKey.Generate();
        await File.WriteAllBytesAsync(Path.Combine(Folder, "bundle.zip"), Bundle(signer), Stop);
        Write("registry.pub", signer.PublicKey.Pem);

        var alone = await RunAsync("evidence", "verify", "bundle.zip", "--json");
        var pinned = await RunAsync("evidence", "verify", "bundle.zip", "--json", "--key", "registry.pub");

        Assert.False(JsonElement.Parse(alone.Output).GetProperty("pinned").GetBoolean());
        Assert.Contains("registry evidence key", alone.Errors);
        Assert.True(JsonElement.Parse(pinned.Output).GetProperty("pinned").GetBoolean());
        Assert.Equal((0, 0), (alone.ExitCode, pinned.ExitCode));
    }

    static byte[] Bundle(Ed25519SigningKey key)
    {
        var frozen = "{\"artifacts\":[]}"u8.ToArray();
        var digest = Sha256Hex.Of(frozen);
        var submitted = $$$"""{"action":"version.submitted","details":{"manifest":"{{{digest}}}"}}""";
        var leaf = ((LeafResult.Made)new AuditChain("log").Append(JsonElement.Parse(submitted))).Leaf;
        return BundleWriter.Write(
            new(DateTimeOffset.UnixEpoch, "search/bot", "1.0.0", digest, "log", 0, AuditLeaf.NoPrevious, []),
            [
                new("manifest.json", "manifest", frozen, 0),
                new("artifacts.json", "artifacts", "[]"u8.ToArray()),
                new("audit/leaves.jsonl", "audit", (byte[])[.. leaf.Bytes.Span, (byte)'\n']),
            ], key);
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
