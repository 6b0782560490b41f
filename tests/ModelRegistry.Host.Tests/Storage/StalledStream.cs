namespace ModelRegistry.Host.Tests.Storage;

/// <summary>A sender that says nothing until it is told to send everything or to break off.</summary>
sealed class StalledStream : MemoryStream
{
    readonly TaskCompletionSource<byte[]> _content = new(TaskCreationOptions.RunContinuationsAsynchronously);
    int _given;

    public void Release(byte[] content) => _content.SetResult(content);

    public void Break() => _content.SetException(new IOException("The connection was closed."));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var content = await _content.Task.WaitAsync(cancellationToken);
        var count = Math.Min(buffer.Length, content.Length - _given);
        content.AsMemory(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }
}
