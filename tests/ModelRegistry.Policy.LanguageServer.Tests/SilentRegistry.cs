using System.Net;
using System.Net.Sockets;

namespace ModelRegistry.Policy.LanguageServer.Tests;

/// <summary>Takes a question and never answers it.</summary>
sealed class SilentRegistry : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly Task<TcpClient> _asked;

    public SilentRegistry()
    {
        _listener.Start();
        _asked = _listener.AcceptTcpClientAsync();
    }

    public string Url => $"http://{_listener.LocalEndpoint}";

    public Task AskedAsync() => _asked.WaitAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_asked.IsCompletedSuccessfully) (await _asked).Dispose();
        _listener.Dispose();
    }
}
