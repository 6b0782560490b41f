namespace ModelRegistry.Client.Http;

/// <summary>
/// Tries a request again where another try may help: the connection broke, also in the middle of the answer, or the
/// registry said to come later. Waits as long as the registry says, or longer each time.
/// </summary>
sealed class Tries(HttpClient http, TimeProvider clock)
{
    /// <param name="request">Makes the request anew for every try.</param>
    /// <param name="read">Reads a success; a connection that breaks meanwhile is tried again.</param>
    /// <param name="limit">How long the headers may take, and the body after them.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    public async Task<T> RunAsync<T>(
        Func<HttpRequestMessage> request, Func<HttpResponseMessage, CancellationToken, Task<T>> read, TimeSpan limit,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                return await OnceAsync(request, read, limit, cancellationToken).ConfigureAwait(false);
            }
            catch (RegistryException refused) when (attempt < RegistryWire.MostTries && refused.ComeLater)
            {
                wait = refused.RetryAfter ?? Wait(attempt);
                if (wait > RegistryWire.LongestWait) throw;
            }
            catch (Exception broken) when (attempt < RegistryWire.MostTries && IsWire(broken))
            {
                wait = Wait(attempt);
            }
            catch (IOException broken)
            {
                throw new HttpRequestException("The connection broke off in the middle of the answer.", broken);
            }
            await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    async Task<T> OnceAsync<T>(
        Func<HttpRequestMessage> request, Func<HttpResponseMessage, CancellationToken, Task<T>> read, TimeSpan limit,
        CancellationToken cancellationToken)
    {
        using var message = request();
        var answer = await WithinAsync(
            late => http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, late), limit, cancellationToken)
            .ConfigureAwait(false);
        if (answer.IsSuccessStatusCode)
            return await WithinAsync(late => read(answer, late), limit, cancellationToken).ConfigureAwait(false);
        using (answer)
            throw await WithinAsync(late => RegistryException.FromAsync(answer, clock, late), limit, cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>Headers have this long, and a body as long again: neither is waited for without end.</summary>
    async Task<T> WithinAsync<T>(
        Func<CancellationToken, Task<T>> step, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            return await step(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException($"The registry did not answer within {limit.TotalSeconds} seconds.");
        }
    }

    static bool IsWire(Exception fault) => fault is HttpRequestException or IOException;

    /// <summary>0.1 s, 0.3 s, 0.9 s, each up to a quarter more, so that clients do not come back in step.</summary>
    static TimeSpan Wait(int attempt) =>
        TimeSpan.FromMilliseconds(100 * Math.Pow(3, attempt - 1) * (1 + (Random.Shared.NextDouble() / 4)));
}
