using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ModelRegistry.Client.Http;

/// <summary>Sends requests and reads answers: retries, idempotency keys, entity tags, problem answers.</summary>
public sealed class RegistryWire(HttpClient http)
{
    /// <summary>Tries of a request that did not reach the registry, or was told to come later.</summary>
    public const int MostTries = 4;

    /// <summary>How long the registry may take to answer, unless a call says otherwise.</summary>
    public static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(100);

    /// <summary>The HTTP client beneath.</summary>
    public HttpClient Http => http;

    /// <summary>GET, and the answer's body.</summary>
    public Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), type, cancellationToken);

    /// <summary>GET, and the answer's body with its entity tag.</summary>
    public async Task<Tagged<T>> GetTaggedAsync<T>(string path, JsonTypeInfo<T> type,
        CancellationToken cancellationToken)
    {
        using var answer = await AnswerAsync(() => new HttpRequestMessage(HttpMethod.Get, path), cancellationToken)
            .ConfigureAwait(false);
        return new(await ReadAsync(answer, type, cancellationToken).ConfigureAwait(false),
            answer.Headers.ETag?.ToString() ?? "");
    }

    /// <summary>POST with an idempotency key: a new one, or the caller's.</summary>
    public Task<TAnswer> PostAsync<TBody, TAnswer>(
        string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> answerType,
        CancellationToken cancellationToken, string? idempotencyKey = null)
    {
        var key = idempotencyKey ?? Guid.CreateVersion7().ToString();
        return SendAsync(() => Keyed(key, path, JsonContent.Create(body, bodyType)), answerType, cancellationToken);
    }

    /// <summary>POST of a document as it is.</summary>
    public Task<TAnswer> PostAsync<TAnswer>(
        string path, byte[] document, string mediaType, JsonTypeInfo<TAnswer> answerType,
            CancellationToken cancellationToken)
    {
        var key = Guid.CreateVersion7().ToString();
        return SendAsync(() => Keyed(key, path, Document(document, mediaType)), answerType, cancellationToken);
    }

    /// <summary>PUT, PATCH or DELETE of what had the given entity tag.</summary>
    public Task<TAnswer> ChangeAsync<TBody, TAnswer>(
        HttpMethod method, string path, string etag, TBody body, JsonTypeInfo<TBody> bodyType,
        JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken) =>
        SendAsync(() =>
            Matching(method, path, etag, JsonContent.Create(body, bodyType)), answerType, cancellationToken);

    /// <summary>PUT of a document as it is, in place of what had the given entity tag.</summary>
    public Task<TAnswer> ChangeAsync<TAnswer>(
        HttpMethod method, string path, string etag, byte[] document, string mediaType,
        JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken) =>
        SendAsync(() => Matching(method, path, etag, Document(document, mediaType)), answerType, cancellationToken);

    /// <summary>DELETE of what had the given entity tag; the answer has no body.</summary>
    public async Task DeleteAsync(string path, string etag, CancellationToken cancellationToken)
    {
        using var answer = await AnswerAsync(() => Matching(HttpMethod.Delete, path, etag, null), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// Sends what <paramref name="request"/> makes, again if need be, and returns the answer if it is a success.
    /// </summary>
    public async Task<HttpResponseMessage> AnswerAsync(Func<HttpRequestMessage> request,
        CancellationToken cancellationToken, TimeSpan? limit = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            HttpResponseMessage answer;
            try
            {
                answer = await TryAsync(request, limit ?? AnswerLimit, cancellationToken).ConfigureAwait(false);
            }
            catch (HttpRequestException) when (attempt < MostTries)
            {
                await Task.Delay(Wait(attempt), cancellationToken).ConfigureAwait(false);
                continue;
            }
            if (answer.IsSuccessStatusCode) return answer;
            using (answer)
            {
                if (attempt >= MostTries || !ComeLater(answer.StatusCode))
                    throw await WithinAsync(late => RegistryException.FromAsync(answer, late), limit ?? AnswerLimit,
                        cancellationToken).ConfigureAwait(false);
                await Task.Delay(answer.Headers.RetryAfter?.Delta ?? Wait(attempt),
                    cancellationToken).ConfigureAwait(false);
            }
        }
    }

    internal async Task<T> SendAsync<T>(Func<HttpRequestMessage> request, JsonTypeInfo<T> type,
        CancellationToken cancellationToken, TimeSpan? limit = null)
    {
        using var answer = await AnswerAsync(request, cancellationToken, limit).ConfigureAwait(false);
        return await ReadAsync(answer, type, cancellationToken, limit).ConfigureAwait(false);
    }

    async Task<HttpResponseMessage> TryAsync(
        Func<HttpRequestMessage> request, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var message = request();
        return await WithinAsync(
            late => http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, late), limit, cancellationToken)
            .ConfigureAwait(false);
    }

    static async Task<T> ReadAsync<T>(HttpResponseMessage answer, JsonTypeInfo<T> type,
        CancellationToken cancellationToken, TimeSpan? limit = null) =>
        await WithinAsync(late => answer.Content.ReadFromJsonAsync(type, late), limit ?? AnswerLimit,
            cancellationToken).ConfigureAwait(false)
        ?? throw new JsonException("The registry answered with null.");

    /// <summary>Headers have this long, and a body as long again: neither is waited for without end.</summary>
    static async Task<T> WithinAsync<T>(
        Func<CancellationToken, Task<T>> step, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(limit);
        try
        {
            return await step(late.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException($"The registry did not answer within {limit.TotalSeconds} seconds.");
        }
    }

    static HttpRequestMessage Keyed(string key, string path, HttpContent content)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        message.Headers.Add("Idempotency-Key", key);
        return message;
    }

    static HttpRequestMessage Matching(HttpMethod method, string path, string etag, HttpContent? content)
    {
        var message = new HttpRequestMessage(method, path) { Content = content };
        message.Headers.IfMatch.Add(etag == "*" ? EntityTagHeaderValue.Any : EntityTagHeaderValue.Parse(etag));
        return message;
    }

    static ByteArrayContent Document(byte[] document, string mediaType) =>
        new(document) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } };

    static bool ComeLater(HttpStatusCode status) =>
        status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway
            or HttpStatusCode.GatewayTimeout;

    static TimeSpan Wait(int attempt) => TimeSpan.FromMilliseconds(100 * Math.Pow(3, attempt - 1));
}
