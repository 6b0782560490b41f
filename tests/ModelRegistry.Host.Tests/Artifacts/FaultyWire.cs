using System.Net;
using ModelRegistry.Client;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Artifacts;

/// <summary>A connection that counts what passes and breaks off in the middle of what it is told to.</summary>
sealed class FaultyWire() : DelegatingHandler(new SocketsHttpHandler())
{
    int _puts;
    int _downloads;

    /// <summary>PUT requests that were sent, whole or not.</summary>
    public int Puts => _puts;

    /// <summary>Downloads that were asked for.</summary>
    public int Downloads => _downloads;

    /// <summary>Ranges that were asked for.</summary>
    public List<string> Ranges { get; } = [];

    /// <summary>The PUT, from 1, that ends after half its bytes; 0 for none.</summary>
    public int BreakPut { get; init; }

    /// <summary>The download, from 1, that ends after so many bytes.</summary>
    public (int Number, int Bytes) BreakDownload { get; init; }

    /// <summary>Done when the PUT is half sent.</summary>
    public Func<Task> Meanwhile { get; init; } = () => Task.CompletedTask;

    public RegistryClient Client(TestRegistry registry) => Client(registry.Address, registry.AdminToken);

    public RegistryClient Client(Uri address, string token) =>
        new(new HttpClient(this) { BaseAddress = address }, token);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Put && Interlocked.Increment(ref _puts) == BreakPut)
            request.Content = new HalfContent(await request.Content!.ReadAsByteArrayAsync(cancellationToken),
                Meanwhile);
        var answer = await base.SendAsync(request, cancellationToken);
        if (request.RequestUri?.AbsolutePath.Contains("/artifacts/content/") != true) return answer;
        if (request.Headers.Range is { } range) Ranges.Add(range.ToString());
        if (Interlocked.Increment(ref _downloads) == BreakDownload.Number)
            answer.Content = new StreamContent(new ShortStream(
                await answer.Content.ReadAsStreamAsync(cancellationToken), BreakDownload.Bytes));
        return answer;
    }

    sealed class HalfContent(byte[] content, Func<Task> meanwhile) : HttpContent
    {
        protected override bool TryComputeLength(out long length)
        {
            length = content.Length;
            return true;
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(content.AsMemory(0, content.Length / 2), TestContext.Current.CancellationToken);
            await stream.FlushAsync(TestContext.Current.CancellationToken);
            await meanwhile();
            throw new IOException("The connection was cut.");
        }
    }

    sealed class ShortStream(Stream inner, int left) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken =
            default)
        {
            if (left == 0) throw new IOException("The connection was cut.");
            var read = await inner.ReadAsync(buffer[..Math.Min(left, buffer.Length)], cancellationToken);
            left -= read;
            return read;
        }
    }
}
