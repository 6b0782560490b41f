using System.Security.Cryptography;
using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Host.Storage;

/// <summary>
/// Reads stored content and hashes it while it passes. Where the whole was read from the start and the digest is wrong,
/// the last block is not given out: <see cref="CorruptArtifactException"/> breaks the response off. After a seek only a
/// part is read, which its reader verifies against the whole.
/// </summary>
sealed class VerifyingStream(FileStream file, Sha256Digest expected) : Stream
{
    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    readonly long _length = file.Length;
    long _hashed;
    bool _verifying = true;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => _length;

    public override long Position
    {
        get => file.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        var before = file.Position;
        var after = file.Seek(offset, origin);
        _verifying &= after == before;
        return after;
    }

    public override int Read(Span<byte> buffer) => Checked(buffer, file.Read(buffer));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await file.ReadAsync(buffer, cancellationToken);
        return Checked(buffer.Span, read);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException("Stored artifacts never change.");

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Stored artifacts never change.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    int Checked(Span<byte> buffer, int read)
    {
        if (!_verifying || buffer.IsEmpty) return read;
        _hash.AppendData(buffer[..read]);
        _hashed += read;
        if (_hashed < _length && read > 0) return read;

        _verifying = false;
        var found = Convert.ToHexStringLower(_hash.GetHashAndReset());
        if (found == expected.Hex) return read;
        buffer[..read].Clear();
        throw new CorruptArtifactException(expected, found);
    }
}
