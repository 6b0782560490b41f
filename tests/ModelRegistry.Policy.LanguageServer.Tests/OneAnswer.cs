using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ModelRegistry.Policy.LanguageServer.Tests;

/// <summary>A registry that gives the same answer to every question, and keeps what it was asked.</summary>
sealed class OneAnswer : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly string _body;
    readonly string _status;
    readonly Task _serving;

    public OneAnswer(string body, string status = "200 OK")
    {
        (_body, _status) = (body, status);
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Url => $"http://{_listener.LocalEndpoint}";

    public List<string> Asked { get; } = [];

    async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                Asked.Add(await RequestAsync(stream));
                var body = Encoding.UTF8.GetBytes(_body);
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {_status}\r\nContent-Type: application/json"
                    + $"\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
                await stream.WriteAsync(body);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // disposed
        }
    }

    static async Task<string> RequestAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[65_536];
        while (!IsWhole(text.ToString()))
        {
            var read = await stream.ReadAsync(buffer);
            if (read == 0) break;
            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return text.ToString();
    }

    /// <summary>Bodies here are ASCII and come with their length, or in pieces that end with an empty one.</summary>
    static bool IsWhole(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0) return false;
        var header = request.Split("\r\n").FirstOrDefault(line =>
            line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return header is null ? request.EndsWith("0\r\n\r\n", StringComparison.Ordinal)
            : request.Length - end - 4 >= int.Parse(header.Split(':')[1]);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
    }
}
