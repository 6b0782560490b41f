using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Tests.Storage;

public sealed class LocalDiskStoreTests : IDisposable
{
    readonly TemporaryStore _store = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(3500)]
    public async Task What_goes_in_comes_out_under_its_digest(int length)
    {
        var content = TemporaryStore.Content(length);
        var digest = Sha256Digest.Of(content);

        var completed = Assert.IsType<Completion.Completed>(await _store.Publish(content));

        Assert.Equal(new(length, digest, AlreadyThere: false), completed);
        Assert.Equal(content, await _store.Read(digest));
        Assert.Equal(length, await _store.Disk.SizeAsync(digest, Stop));
        Assert.Empty(_store.Leftovers());
    }

    [Theory]
    [InlineData(5_000_017, 2_500_000)]
    [InlineData(40_000_001, 20_000_000)]        // on its way to disk in several stretches
    public async Task Blocks_larger_than_the_buffers_arrive_whole(int length, int partSize)
    {
        var content = TemporaryStore.Content(length);

        Assert.IsType<Completion.Completed>(await _store.Publish(content, TemporaryStore.NewUpload(partSize)));

        Assert.Equal(content, await _store.Read(Sha256Digest.Of(content)));
    }

    [Theory]
    [InlineData(999)]
    [InlineData(1000)]
    public async Task Parts_may_come_in_any_order_and_after_a_restart(int lastPart)
    {
        var content = TemporaryStore.Content(2000 + lastPart);
        var upload = TemporaryStore.NewUpload();
        await _store.Write(upload, 3, content[2000..]);
        await _store.Write(upload, 1, content[..1000]);
        _store.Restarted();
        await _store.Write(upload, 2, content[1000..2000]);

        Assert.Equal([1, 2, 3], (await _store.Disk.ListPartsAsync(upload, Stop)).Select(part => part.Number));
        Assert.IsType<Completion.Completed>(await _store.Complete(upload, 3, Sha256Digest.Of(content), content.Length));
        Assert.Equal(content, await _store.Read(Sha256Digest.Of(content)));
    }

    [Fact]
    public async Task A_part_sent_again_replaces_the_one_before()
    {
        var content = TemporaryStore.Content(1500);
        var upload = TemporaryStore.NewUpload();
        await _store.Write(upload, 1, TemporaryStore.Content(1000));
        await _store.Write(upload, 2, TemporaryStore.Content(900));
        await _store.Write(upload, 1, content[..1000]);
        await _store.Write(upload, 2, content[1000..]);

        Assert.IsType<Completion.Completed>(await _store.Complete(upload, 2, Sha256Digest.Of(content), 1500));
        Assert.Equal(content, await _store.Read(Sha256Digest.Of(content)));
    }

    [Fact]
    public async Task Wrong_content_is_refused_with_both_digests_and_leaves_nothing()
    {
        var content = TemporaryStore.Content(1500);
        var announced = Sha256Digest.Of("something else"u8);

        var refused = Assert.IsType<Completion.WrongHash>(await _store.Publish(content, announced: announced));

        Assert.Equal(new(announced, Sha256Digest.Of(content)), refused);
        Assert.Null(await _store.Read(announced));
        Assert.Null(await _store.Read(Sha256Digest.Of(content)));
        Assert.Empty(_store.Leftovers());
    }

    [Theory]
    [InlineData(999)]
    [InlineData(1)]
    [InlineData(1001)]
    public async Task A_part_of_another_length_than_announced_is_not_kept(int sent)
    {
        var upload = TemporaryStore.NewUpload();

        var refused = Assert.IsType<PartWrite.WrongLength>(
            await _store.Write(upload, 1, TemporaryStore.Content(sent), announced: 1000));

        Assert.Equal(new(1000, sent), refused);
        Assert.Empty(await _store.Disk.ListPartsAsync(upload, Stop));
    }

    [Fact]
    public async Task An_endless_part_is_cut_off_one_byte_behind_its_end()
    {
        using var endless = new EndlessStream();

        var refused = await _store.Disk.WritePartAsync(TemporaryStore.NewUpload(), 1, endless, 1000, Stop);

        Assert.Equal(new PartWrite.WrongLength(1000, 1001), refused);
        Assert.Equal(1001, endless.BytesRead);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(-1, 10)]
    [InlineData(10_001, 10)]
    [InlineData(1, 1001)]
    [InlineData(1, -1)]
    public async Task Numbers_and_lengths_beyond_the_limits_are_refused_before_reading(int number, long length)
    {
        using var endless = new EndlessStream();

        Assert.IsType<PartWrite.OutOfBounds>(
            await _store.Disk.WritePartAsync(TemporaryStore.NewUpload(), number, endless, length, Stop));

        Assert.Equal(0, endless.BytesRead);
    }

    [Fact]
    public async Task Missing_and_short_parts_are_named()
    {
        var upload = TemporaryStore.NewUpload();
        await _store.Write(upload, 1, TemporaryStore.Content(1000));
        await _store.Write(upload, 3, TemporaryStore.Content(999));
        await _store.Write(upload, 4, TemporaryStore.Content(1000));

        var missing = Assert.IsType<Completion.PartsMissing>(
            await _store.Complete(upload, 5, Sha256Digest.Of([]), 5000));

        Assert.Equal([2, 3, 5], missing.Numbers);
    }

    [Fact]
    public async Task A_wrong_size_keeps_the_parts()
    {
        var upload = TemporaryStore.NewUpload();
        await _store.Write(upload, 1, TemporaryStore.Content(500));

        var refused = await _store.Complete(upload, 1, Sha256Digest.Of([]), 501);

        Assert.Equal(new Completion.WrongSize(501, 500), refused);
        Assert.Single(await _store.Disk.ListPartsAsync(upload, Stop));
    }

    [Fact]
    public async Task The_same_content_is_stored_once_however_many_send_it_at_a_time()
    {
        var content = TemporaryStore.Content(50_000);

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _store.Publish(content)));

        Assert.All(all, one => Assert.IsType<Completion.Completed>(one));
        Assert.Equal(content, await _store.Read(Sha256Digest.Of(content)));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(_store.Root, "blobs"), "*", SearchOption.AllDirectories));
        Assert.Empty(_store.Leftovers());
    }

    [Fact]
    public async Task A_second_publish_says_that_the_content_was_there()
    {
        var content = TemporaryStore.Content(10);
        await _store.Publish(content);

        Assert.True(Assert.IsType<Completion.Completed>(await _store.Publish(content)).AlreadyThere);
    }

    [Fact]
    public async Task Two_writers_of_one_part_do_not_mix()
    {
        var upload = TemporaryStore.NewUpload();
        using var slow = new StalledStream();
        var first = _store.Disk.WritePartAsync(upload, 1, slow, 4, Stop);

        Assert.IsType<PartWrite.Busy>(await _store.Write(upload, 1, TemporaryStore.Content(4)));
        Assert.IsType<Completion.Busy>(await _store.Complete(upload, 1, Sha256Digest.Of([]), 4));
        Assert.False(await _store.Disk.AbortAsync(upload, Stop));

        slow.Release([1, 2, 3, 4]);
        Assert.IsType<PartWrite.Stored>(await first);
        Assert.IsType<Completion.Completed>(await _store.Complete(upload, 1, Sha256Digest.Of([1, 2, 3, 4]), 4));
    }

    [Fact]
    public async Task A_sender_that_breaks_off_leaves_the_part_absent_and_may_send_it_again()
    {
        var content = TemporaryStore.Content(1800);
        var upload = TemporaryStore.NewUpload();
        await _store.Write(upload, 1, content[..1000]);
        using var broken = new StalledStream();
        var sending = _store.Disk.WritePartAsync(upload, 2, broken, 800, Stop);
        broken.Break();
        await Assert.ThrowsAsync<IOException>(() => sending);

        Assert.Equal([1], (await _store.Disk.ListPartsAsync(upload, Stop)).Select(part => part.Number));
        await _store.Write(upload, 2, content[1000..]);
        Assert.IsType<Completion.Completed>(await _store.Complete(upload, 2, Sha256Digest.Of(content), 1800));
    }

    [Fact]
    public async Task A_full_disk_is_an_answer_and_leaves_nothing_behind()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full, which is Linux");
        var upload = TemporaryStore.NewUpload();
        Directory.CreateDirectory(_store.UploadFolder(upload));
        File.CreateSymbolicLink(Path.Combine(_store.UploadFolder(upload), "content"), "/dev/full");

        Assert.IsType<PartWrite.NoSpace>(await _store.Write(upload, 1, TemporaryStore.Content(1000)));

        Assert.Empty(_store.Leftovers());
    }

    [Fact]
    public async Task Abandoned_uploads_are_swept_and_fresh_ones_kept()
    {
        var (old, fresh) = (TemporaryStore.NewUpload(), TemporaryStore.NewUpload());
        await _store.Write(old, 1, TemporaryStore.Content(10));
        await _store.Write(fresh, 1, TemporaryStore.Content(10));
        var foreign = Directory.CreateDirectory(Path.Combine(_store.Root, "uploads", "not-ours"));
        _store.Restarted();
        Age(_store.UploadFolder(old));
        Age(foreign.FullName);

        Assert.Equal(1, await _store.Disk.SweepAsync(TimeSpan.FromDays(1), Stop));

        Assert.Empty(await _store.Disk.ListPartsAsync(old, Stop));
        Assert.Single(await _store.Disk.ListPartsAsync(fresh, Stop));
        Assert.True(foreign.Exists);
    }

    [Fact]
    public async Task Content_that_was_flushed_without_its_marker_does_not_count()
    {
        var upload = TemporaryStore.NewUpload();
        Directory.CreateDirectory(_store.UploadFolder(upload));
        await File.WriteAllBytesAsync(Path.Combine(_store.UploadFolder(upload), "content"), new byte[700], Stop);

        Assert.Empty(await _store.Disk.ListPartsAsync(upload, Stop));
        Assert.IsType<Completion.PartsMissing>(await _store.Complete(upload, 1, Sha256Digest.Of(new byte[700]), 700));
    }

    [Fact]
    public async Task An_aborted_upload_is_gone()
    {
        var upload = TemporaryStore.NewUpload();
        await _store.Write(upload, 1, TemporaryStore.Content(10));

        Assert.True(await _store.Disk.AbortAsync(upload, Stop));

        Assert.Empty(_store.Leftovers());
    }

    [Fact]
    public async Task Stored_content_is_read_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "file modes are a Unix matter");
        var content = TemporaryStore.Content(10);

        await _store.Publish(content);

        Assert.True(new FileInfo(_store.BlobPath(Sha256Digest.Of(content))).IsReadOnly);
    }

    static void Age(string folder)
    {
        var past = DateTimeOffset.UnixEpoch.UtcDateTime;
        foreach (var file in Directory.EnumerateFiles(folder)) File.SetLastWriteTimeUtc(file, past);
        Directory.SetLastWriteTimeUtc(folder, past);
    }
}
