using System.Security.Cryptography;
using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>
/// A request's body that fails at its end with <see cref="WrongPartException"/> when it does not have the expected
/// digest. Without one it only passes bytes on.
/// </summary>
sealed class DigestCheckStream(Stream body, Sha256Digest? expected, StallWatch watch) : Stream
{
    readonly IncrementalHash? _hash =
        expected is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public Sha256Digest? Expected => expected;

    /// <summary>What arrived; known at the end.</summary>
    public Sha256Digest? Found { get; private set; }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await watch.ReadAsync(body, buffer, cancellationToken);
        if (_hash is null || Found is not null || buffer.IsEmpty) return read;
        _hash.AppendData(buffer.Span[..read]);
        if (read > 0) return read;
        Found = Sha256Digest.FromHash(_hash.GetHashAndReset());
        return Found == expected ? read : throw new WrongPartException();
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _hash?.Dispose();
        base.Dispose(disposing);
    }
}
