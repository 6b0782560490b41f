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
    public async Task A_file_that_is_no_key_leaves_the_other_keys_alone_until_it_is_put_right()
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

    [Fact]
    public async Task A_key_that_is_taken_away_stops_counting_while_another_file_is_bad()
    {
        await WriteKeyAsync("one.pem");
        var second = await WriteKeyAsync("two.pem");
        await using var registry = await TestRegistry.StartAsync(Stop, null, "--trusted-keys", _folder.FullName);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "bad.pem"), "no key", Stop);
        Assert.Equal(2, (await IdsAsync(registry)).Length);

        File.Delete(Path.Combine(_folder.FullName, "one.pem"));

        Assert.Equal([second], await IdsAsync(registry));
    }

    [Fact]
    public async Task A_key_whose_file_becomes_something_else_stops_counting()
    {
        await WriteKeyAsync("one.pem");
        await using var registry = await TestRegistry.StartAsync(Stop, null, "--trusted-keys", _folder.FullName);
        Assert.Single(await IdsAsync(registry));

        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "one.pem"), "no key any more", Stop);

        Assert.Empty(await IdsAsync(registry));
    }

    [Fact]
    public async Task A_file_that_could_not_be_read_is_tried_again_though_it_did_not_change()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "one.pem"), Path.Combine("keys", "v1"));
        var keys = _folder.CreateSubdirectory("keys");
        var first = await WriteKeyAsync("keys/v1");
        await using var registry = await TestRegistry.StartAsync(Stop, null, "--trusted-keys", _folder.FullName);
        Assert.Equal([first], await IdsAsync(registry));
        keys.Delete(recursive: true);
        Assert.Empty(await IdsAsync(registry));

        keys.Create();
        var second = await WriteKeyAsync("keys/v1");

        Assert.Equal([second], await IdsAsync(registry));
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
