namespace ModelRegistry.Host.Problems;

/// <summary>Says in <c>Retry-After</c> when it is worth to ask again, of answers that say that it is.</summary>
static class RetryAdvice
{
    /// <summary>Call it before anything answers.</summary>
    public static void Give(HttpResponse response) => response.OnStarting(Advise, response);

    static Task Advise(object state)
    {
        var response = (HttpResponse)state;
        var seconds = response.StatusCode switch
        {
            StatusCodes.Status503ServiceUnavailable => "5",
            StatusCodes.Status507InsufficientStorage => "60",
            _ => null,
        };
        if (seconds is not null && response.Headers.RetryAfter.Count == 0) response.Headers.RetryAfter = seconds;
        return Task.CompletedTask;
    }
}
