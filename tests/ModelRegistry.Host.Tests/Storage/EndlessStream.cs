namespace ModelRegistry.Host.Tests.Storage;

/// <summary>Gives as many bytes as anybody wants and counts them.</summary>
sealed class EndlessStream : MemoryStream
{
    public long BytesRead { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        BytesRead += buffer.Length;
        return new(buffer.Length);
    }
}
