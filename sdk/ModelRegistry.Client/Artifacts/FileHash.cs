using System.Buffers;
using System.Security.Cryptography;

namespace ModelRegistry.Client.Artifacts;

/// <summary>Computes the SHA-256 of a stream; while one block is hashed, the next is read.</summary>
public static class FileHash
{
    const int BlockSize = 1024 * 1024;

    /// <param name="content">Read to its end.</param>
    /// <param name="done">Told of the bytes so far, after each block.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Lower-case hexadecimal, and the bytes that were read.</returns>
    public static async Task<(string Sha256, long Size)> OfAsync(
        Stream content, Action<long> done, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var current = ArrayPool<byte>.Shared.Rent(BlockSize);
        var next = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            long total = 0;
            var read = await content.ReadAsync(current.AsMemory(0, BlockSize), cancellationToken).ConfigureAwait(false);
            while (read > 0)
            {
                var reading = content.ReadAsync(next.AsMemory(0, BlockSize), cancellationToken).AsTask();
                hash.AppendData(current, 0, read);
                total += read;
                done(total);
                read = await reading.ConfigureAwait(false);
                (current, next) = (next, current);
            }
            return (Convert.ToHexStringLower(hash.GetHashAndReset()), total);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(current);
            ArrayPool<byte>.Shared.Return(next);
        }
    }
}
