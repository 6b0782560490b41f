using System.Net;
using System.Net.Sockets;

namespace ModelRegistry.Cli.Tests.Running;

/// <summary>A way to the registry that breaks: it closes a connection after some bytes, a few times.</summary>
sealed class BrokenWire : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _end = new();
    readonly Uri _target;
    readonly long _cutAfter;
    readonly int _cuts;
    readonly Task _accepting;
    int _cut;

    public BrokenWire(Uri target, long cutAfter, int cuts)
    {
        (_target, _cutAfter, _cuts) = (target, cutAfter, cuts);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    /// <summary>How many connections were cut.</summary>
    public int Cut => _cut;

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
            var up = PumpAsync(here.GetStream(), there.GetStream(), mayCut: true);
            var down = PumpAsync(there.GetStream(), here.GetStream(), mayCut: false);
            await Task.WhenAny(up, down);
        }
        catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException)
        {
            // what a broken connection does
        }
    }

    async Task PumpAsync(NetworkStream from, NetworkStream to, bool mayCut)
    {
        var buffer = new byte[65536];
        for (long passed = 0; ;)
        {
            var read = await from.ReadAsync(buffer, _end.Token);
            if (read == 0) return;
            passed += read;
            if (mayCut && passed > _cutAfter && _cut < _cuts)
            {
                Interlocked.Increment(ref _cut);
                return;
            }

            await to.WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }
}
