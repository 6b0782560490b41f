using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ModelRegistry.Cli.Tests.Running;

/// <summary>Something on loopback that answers everything with one text, as no honest registry would.</summary>
sealed class FakeRegistry : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly Task _answering;

    public FakeRegistry(string json)
    {
        _listener.Start();
        _answering = AnswerAsync(Encoding.UTF8.GetBytes(json));
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _answering;
    }

    async Task AnswerAsync(byte[] body)
    {
        try
        {
            while (true)
            {
                using var caller = await _listener.AcceptTcpClientAsync();
                await using var stream = caller.GetStream();
                _ = await stream.ReadAsync(new byte[65536]);
                await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                    + $"Content-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
                await stream.WriteAsync(body);
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException or IOException)
        {
            // the test is over
        }
    }
}
