using System.Buffers;
using System.Net;

namespace ModelRegistry.Client.Artifacts;

/// <summary>
/// Bytes of a file, read while they are sent: one block of 1 MiB is all the memory that it takes. Tells of every block
/// that went out.
/// </summary>
sealed class PartContent(Stream file, long offset, long length, Action<int> sent) : HttpContent
{
    const int BlockSize = 1024 * 1024;

    protected override bool TryComputeLength(out long size)
    {
        size = length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            file.Position = offset;
            for (var left = length; left > 0;)
            {
                var read = await file.ReadAsync(block.AsMemory(0, (int)Math.Min(BlockSize, left)), cancellationToken)
                    .ConfigureAwait(false);
                if (read == 0) throw new EndOfStreamException("The file became shorter while it was sent.");
                await stream.WriteAsync(block.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                left -= read;
                sent(read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }
}
