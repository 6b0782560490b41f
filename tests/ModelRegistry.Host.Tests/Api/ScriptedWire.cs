using System.Net;
using System.Text;

namespace ModelRegistry.Host.Tests.Api;

/// <summary>
/// A wire that answers what it is told, in order, and the last for ever; or, over a registry, loses answers on their
/// way
/// back. It keeps what was sent.
/// </summary>
sealed class ScriptedWire : DelegatingHandler
{
    readonly Queue<Func<HttpResponseMessage>> _answers;
    readonly int _lost;

    /// <summary>Answers these and asks nobody.</summary>
    public ScriptedWire(params Func<HttpResponseMessage>[] answers) => _answers = new(answers);

    /// <summary>Passes requests on, and breaks the first answers off in the middle of their body.</summary>
    public ScriptedWire(int lost) : base(new SocketsHttpHandler()) => (_answers, _lost) = (new(), lost);

    public List<(string Method, string? Key)> Sent { get; } = [];

    public static Func<HttpResponseMessage> Says(HttpStatusCode status, string body = "{}", string? retryAfter =
        null) =>
        () =>
        {
            var type = (int)status < 400 ? "application/json" : "application/problem+json";
            var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, type) };
            if (retryAfter is not null) answer.Headers.Add("Retry-After", retryAfter);
            return answer;
        };

    public static Func<HttpResponseMessage> Breaks() => () => throw new HttpRequestException("Connection reset.");

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent.Add((request.Method.Method,
            request.Headers.TryGetValues("Idempotency-Key", out var keys) ? keys.Single() : null));
        if (InnerHandler is null) return (_answers.Count > 1 ? _answers.Dequeue() : _answers.Peek())();
        var answer = await base.SendAsync(request, cancellationToken);
        if (Sent.Count > _lost) return answer;
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        throw new HttpIOException(HttpRequestError.ResponseEnded, "The answer broke off.");
    }
}
