using System.Net;
using System.Net.Sockets;

namespace ModelRegistry.Cli.Tests.Running;

/// <summary>A way to the registry that cuts, holds or spoils what passes.</summary>
sealed class BrokenWire : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _end = new();
    readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Uri _target;
    readonly WireFaults _faults;
    readonly Task _accepting;
    int _cut;
    long _up;
    long _down;

    public BrokenWire(Uri target, WireFaults faults)
    {
        (_target, _faults) = (target, faults);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    /// <summary>How many connections were cut.</summary>
    public int Cut => _cut;

    /// <summary>Bytes that came from the registry, over all connections.</summary>
    public long Down => Interlocked.Read(ref _down);

    /// <summary>Ends when a connection is held.</summary>
    public Task Held => _held.Task;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the test is over
        }
    }

    async Task ServeAsync(TcpClient caller)
    {
        using var here = caller;
        using var there = new TcpClient();
        try
        {
            await there.ConnectAsync(_target.Host, _target.Port, _end.Token);
            await Task.WhenAny(UpAsync(here.GetStream(), there.GetStream()),
                DownAsync(there.GetStream(), here.GetStream()));
        }
        catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException)
        {
            // what a broken connection does
        }
    }

    async Task UpAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[65536];
        while (await from.ReadAsync(buffer, _end.Token) is > 0 and var read)
        {
            var passed = Interlocked.Add(ref _up, read);
            if (IsCut(passed > (_cut + 1) * _faults.CutUpAfter)) return;
            if (passed > _faults.HoldUpAfter)
            {
                _held.TrySetResult();
                await Task.Delay(Timeout.Infinite, _end.Token);
            }

            await to.WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }

    async Task DownAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[65536];
        for (long passed = 0; await from.ReadAsync(buffer, _end.Token) is > 0 and var read;)
        {
            if (IsCut(Interlocked.Read(ref _down) + read > (_cut + 1) * _faults.CutDownAfter)) return;
            if (_faults.FlipDownAt - passed is >= 0 and var at && at < read) buffer[at] ^= 1;
            passed += read;
            Interlocked.Add(ref _down, read);
            await to.WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }

    bool IsCut(bool isLate)
    {
        if (!isLate || _cut >= _faults.Cuts) return false;
        Interlocked.Increment(ref _cut);
        return true;
    }
}
