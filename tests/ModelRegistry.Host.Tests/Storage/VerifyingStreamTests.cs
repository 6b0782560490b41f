using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Tests.Storage;

public sealed class VerifyingStreamTests : IDisposable
{
    readonly TemporaryStore _store = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Content_that_rotted_breaks_off_before_its_end()
    {
        var digest = await Stored(300_000);
        await Change(digest, content => content[7] ^= 1);
        await using var stream = await Open(digest);
        using var served = new MemoryStream();

        var thrown = await Assert.ThrowsAsync<CorruptArtifactException>(() => stream.CopyToAsync(served, Stop));

        Assert.Equal(digest, thrown.Expected);
        Assert.True(served.Length < 300_000);
    }

    [Fact]
    public async Task Content_that_became_shorter_breaks_off()
    {
        var digest = await Stored(1000);
        File.Delete(_store.BlobPath(digest));
        await File.WriteAllBytesAsync(_store.BlobPath(digest), new byte[999], Stop);
        await using var stream = await Open(digest);

        await Assert.ThrowsAsync<CorruptArtifactException>(() => stream.CopyToAsync(Stream.Null, Stop));
    }

    [Fact]
    public async Task Rotten_content_is_healed_by_the_next_upload()
    {
        var content = TemporaryStore.Content(1000);
        var digest = Sha256Digest.Of(content);
        await _store.Publish(content);
        await Change(digest, stored => stored[0] ^= 1);

        await _store.Publish(content);

        Assert.Equal(content, await _store.Read(digest));
    }

    [Fact]
    public async Task A_range_is_served_after_a_seek()
    {
        var content = TemporaryStore.Content(1000);
        await _store.Publish(content);
        await using var stream = await Open(Sha256Digest.Of(content));
        var range = new byte[100];

        stream.Seek(500, SeekOrigin.Begin);
        await stream.ReadExactlyAsync(range, Stop);

        Assert.Equal(content[500..600], range);
        Assert.Equal(1000, stream.Length);
    }

    [Fact]
    public async Task An_empty_read_is_not_the_end()
    {
        var digest = await Stored(10);
        await using var stream = await Open(digest);

        Assert.Equal(0, await stream.ReadAsync(Memory<byte>.Empty, Stop));

        Assert.Equal(10, await stream.ReadAtLeastAsync(new byte[20], 20, throwOnEndOfStream: false, Stop));
    }

    async Task<Sha256Digest> Stored(int length)
    {
        var content = TemporaryStore.Content(length);
        await _store.Publish(content);
        return Sha256Digest.Of(content);
    }

    async Task Change(Sha256Digest digest, Action<byte[]> change)
    {
        var path = _store.BlobPath(digest);
        var content = await File.ReadAllBytesAsync(path, Stop);
        change(content);
        File.Delete(path);
        await File.WriteAllBytesAsync(path, content, Stop);
    }

    async Task<Stream> Open(Sha256Digest digest) =>
        await _store.Disk.OpenReadAsync(digest, Stop) ?? throw new InvalidOperationException("nothing stored");
}
