using Microsoft.AspNetCore.Http;

namespace ModelRegistry.Host.Tests.Registry;

/// <summary>Passes an answer on, but holds it back if it is a problem.</summary>
sealed class HeldProblem(Stream wire, HttpResponse response) : Stream
{
    readonly MemoryStream _copy = new();

    public byte[] Problem => _copy.ToArray();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    bool IsProblem => response.ContentType?.StartsWith("application/problem+json", StringComparison.Ordinal) is true;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!IsProblem) return wire.WriteAsync(buffer, cancellationToken);
        _copy.Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => wire.Write(buffer, offset, count);

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        IsProblem ? Task.CompletedTask : wire.FlushAsync(cancellationToken);

    public override void Flush() => wire.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
