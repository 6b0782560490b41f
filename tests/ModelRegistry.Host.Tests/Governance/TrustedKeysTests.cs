using ModelRegistry.Evidence.Keys;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Governance;

/// <summary>The folder of trusted keys changes while the registry runs.</summary>
public sealed class TrustedKeysTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trusted-keys-");

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_key_counts_from_the_moment_its_file_is_there_until_it_is_gone()
    {
        var later = Path.Combine(_folder.FullName, "later");
        await using var registry = await TestRegistry.StartAsync(Stop, null, "--trusted-keys", later);
        var before = await IdsAsync(registry);

        Directory.CreateDirectory(later);
        var first = await WriteKeyAsync("later/one.pub");
        var with = await IdsAsync(registry);
        File.Delete(Path.Combine(later, "one.pub"));
        var without = await IdsAsync(registry);

        Assert.Empty(before);
        Assert.Equal([first], with);
        Assert.Empty(without);
    }

    [Fact]
    public async Task A_file_that_is_no_key_leaves_the_keys_as_they_were_until_it_is_put_right()
    {
        var first = await WriteKeyAsync("one.pem");
        await using var registry = await TestRegistry.StartAsync(Stop, null, "--trusted-keys", _folder.FullName);

        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "two.pem"), "no key", Stop);
        var broken = await IdsAsync(registry);
        var second = await WriteKeyAsync("two.pem");
        var right = await IdsAsync(registry);

        Assert.Equal([first], broken);
        Assert.Equal([first, second], right);
    }

    static async Task<string[]> IdsAsync(TestRegistry registry) =>
        [.. (await registry.Admin.Evidence.TrustedKeysAsync(Stop)).Select(key => key.KeyId)];

    async Task<string> WriteKeyAsync(string file)
    {
        using var key = EcdsaSigningKey.Generate();
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, file), key.PublicKey.Pem, Stop);
        return key.PublicKey.KeyId;
    }
}
