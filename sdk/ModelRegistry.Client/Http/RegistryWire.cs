using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ModelRegistry.Client.Http;

/// <summary>Sends requests and reads answers: retries, idempotency keys, entity tags, problem answers.</summary>
public sealed class RegistryWire(HttpClient http, TimeProvider? clock = null)
{
    /// <summary>Tries of a request that did not reach the registry, or was told to come later.</summary>
    public const int MostTries = 4;

    /// <summary>
    /// Who is told to come later than this gets the refusal at once, with <see cref="RegistryException.RetryAfter"/>.
    /// </summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>How long the registry may take to answer, unless a call says otherwise.</summary>
    public static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(100);

    readonly Tries _tries = new(http, clock ?? TimeProvider.System);

    /// <summary>The HTTP client beneath.</summary>
    public HttpClient Http => http;

    /// <summary>GET, and the answer's body.</summary>
    public Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), type, cancellationToken);

    /// <summary>GET, and the answer's body with its entity tag.</summary>
    public Task<Tagged<T>> GetTaggedAsync<T>(string path, JsonTypeInfo<T> type,
        CancellationToken cancellationToken) => _tries.RunAsync(() => new HttpRequestMessage(HttpMethod.Get, path),
            async (answer, late) =>
            {
                using (answer)
                    return new Tagged<T>(await ReadAsync(answer, type, late).ConfigureAwait(false),
                        answer.Headers.ETag?.ToString() ?? "");
            }, AnswerLimit, cancellationToken);

    /// <summary>POST with an idempotency key: a new one, or the caller's.</summary>
    public Task<TAnswer> PostAsync<TBody, TAnswer>(
        string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> answerType,
        CancellationToken cancellationToken, string? idempotencyKey = null) =>
        SendAsync(Repeatable(() => Post(path, JsonContent.Create(body, bodyType)), idempotencyKey), answerType,
            cancellationToken);

    /// <summary>POST of a document as it is.</summary>
    public Task<TAnswer> PostAsync<TAnswer>(
        string path, byte[] document, string mediaType, JsonTypeInfo<TAnswer> answerType,
            CancellationToken cancellationToken) =>
        SendAsync(Repeatable(() => Post(path, Document(document, mediaType))), answerType, cancellationToken);

    /// <summary>PUT, PATCH or DELETE of what had the given entity tag.</summary>
    public Task<TAnswer> ChangeAsync<TBody, TAnswer>(
        HttpMethod method, string path, string etag, TBody body, JsonTypeInfo<TBody> bodyType,
        JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken) =>
        SendAsync(Repeatable(() => Matching(method, path, etag, JsonContent.Create(body, bodyType))), answerType,
            cancellationToken);

    /// <summary>PUT of a document as it is, in place of what had the given entity tag.</summary>
    public Task<TAnswer> ChangeAsync<TAnswer>(
        HttpMethod method, string path, string etag, byte[] document, string mediaType,
        JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken) =>
        SendAsync(Repeatable(() => Matching(method, path, etag, Document(document, mediaType))), answerType,
            cancellationToken);

    /// <summary>DELETE of what had the given entity tag; the answer has no body.</summary>
    public async Task DeleteAsync(string path, string etag, CancellationToken cancellationToken)
    {
        using var answer = await AnswerAsync(
            Repeatable(() => Matching(HttpMethod.Delete, path, etag, null)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Sends what <paramref name="request"/> makes, again if need be, and returns the answer if it is a success.
    /// </summary>
    public Task<HttpResponseMessage> AnswerAsync(Func<HttpRequestMessage> request,
        CancellationToken cancellationToken, TimeSpan? limit = null) =>
        _tries.RunAsync(request, (answer, _) => Task.FromResult(answer), limit ?? AnswerLimit, cancellationToken);

    /// <summary>All items of a list, page by page.</summary>
    internal async Task<IReadOnlyList<T>> AllAsync<T>(
        string path, JsonTypeInfo<Page<T>> type, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        string? cursor = null;
        do
        {
            var query = QueryText.Of(("limit", "500"), ("cursor", cursor));
            var page = await GetAsync(path.Contains('?') ? $"{path}&{query[1..]}" : path + query, type,
                cancellationToken).ConfigureAwait(false);
            all.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return all;
    }

    internal Task<T> SendAsync<T>(Func<HttpRequestMessage> request, JsonTypeInfo<T> type,
        CancellationToken cancellationToken, TimeSpan? limit = null) => _tries.RunAsync(request,
            async (answer, late) =>
            {
                using (answer) return await ReadAsync(answer, type, late).ConfigureAwait(false);
            }, limit ?? AnswerLimit, cancellationToken);

    static async Task<T> ReadAsync<T>(HttpResponseMessage answer, JsonTypeInfo<T> type, CancellationToken late) =>
        await answer.Content.ReadFromJsonAsync(type, late).ConfigureAwait(false)
        ?? throw new JsonException("The registry answered with null.");

    /// <summary>The request with one idempotency key for all its tries: the registry does it once.</summary>
    static Func<HttpRequestMessage> Repeatable(Func<HttpRequestMessage> request, string? key = null)
    {
        key ??= Guid.CreateVersion7().ToString();
        return () =>
        {
            var message = request();
            message.Headers.Add("Idempotency-Key", key);
            return message;
        };
    }

    static HttpRequestMessage Post(string path, HttpContent content) =>
        new(HttpMethod.Post, path) { Content = content };

    static HttpRequestMessage Matching(HttpMethod method, string path, string etag, HttpContent? content)
    {
        var message = new HttpRequestMessage(method, path) { Content = content };
        message.Headers.IfMatch.Add(etag == "*" ? EntityTagHeaderValue.Any : EntityTagHeaderValue.Parse(etag));
        return message;
    }

    static ByteArrayContent Document(byte[] document, string mediaType) =>
        new(document) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } };
}
