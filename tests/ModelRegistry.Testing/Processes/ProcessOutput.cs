namespace ModelRegistry.Testing.Processes;

/// <summary>The lines that a child process has written so far to one of its streams.</summary>
public sealed class ProcessOutput
{
    readonly Lock _gate = new();
    readonly List<string> _lines = [];
    TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    bool _closed;

    public IReadOnlyList<string> Lines
    {
        get { lock (_gate) return [.. _lines]; }
    }

    public override string ToString() => string.Join('\n', Lines);

    /// <summary>
    /// The first line, written already or yet to come, that starts so; null when the stream ended without.
    /// </summary>
    public async Task<string?> LineStartingWithAsync(string start, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_lines.Find(line => line.StartsWith(start, StringComparison.Ordinal)) is { } found) return found;
                if (_closed) return null;
                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Takes the next line; null says that the stream has ended.</summary>
    internal void Add(string? line)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            if (line is null) _closed = true;
            else _lines.Add(line);
            changed = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.SetResult();
    }
}
