using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace ModelRegistry.Host.Storage;

/// <summary>
/// Moves a stream into a file: while one block is written and hashed, the next one is already being read, and what was
/// written before goes to disk. Two blocks of 1 MiB are all the memory that an upload takes.
/// </summary>
static class PartPump
{
    const int BlockSize = 1024 * 1024;

    /// <summary>Writes at most <paramref name="limit"/> bytes; they are on disk when exactly so many came.</summary>
    /// <returns>The bytes that came; <c>limit + 1</c> when there were more.</returns>
    public static async Task<long> RunAsync(
        Stream content,
        SafeFileHandle file,
        long offset,
        long limit,
        IncrementalHash? hash,
        CancellationToken cancellationToken)
    {
        var current = ArrayPool<byte>.Shared.Rent(BlockSize);
        var next = ArrayPool<byte>.Shared.Rent(BlockSize);
        using var reads = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.FromResult(0);
        var behind = new WriteBehind(file, offset);
        try
        {
            long total = 0;
            reading = ReadBlock(content, current, limit + 1, reads.Token);
            while (await reading is var read and > 0)
            {
                if (total + read > limit) return limit + 1;
                reading = ReadBlock(content, next, limit + 1 - total - read, reads.Token);
                var block = current.AsMemory(0, read);
                var writing = RandomAccess.WriteAsync(file, block, offset + total, cancellationToken).AsTask();
                hash?.AppendData(block.Span);
                await writing;
                total += read;
                await behind.WrittenAsync(offset + total);
                (current, next) = (next, current);
            }

            if (total == limit) await behind.FinishAsync(offset + total);
            return total;
        }
        finally
        {
            // After a failed write the next block may still be on its way: a buffer goes back when nobody fills it.
            await reads.CancelAsync();
            await reading.ContinueWith(static _ => { }, CancellationToken.None, default, TaskScheduler.Default);
            await behind.StopAsync();
            ArrayPool<byte>.Shared.Return(current);
            ArrayPool<byte>.Shared.Return(next);
        }
    }

    static async Task<int> ReadBlock(Stream content, byte[] block, long most, CancellationToken cancellationToken) =>
        await content.ReadAtLeastAsync(
            block.AsMemory(0, (int)Math.Min(BlockSize, most)),
            (int)Math.Min(BlockSize, most),
            throwOnEndOfStream: false,
            cancellationToken);
}
