using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ModelRegistry.Client.Http;

/// <summary>The registry refused a request (RFC 9457 Problem Details).</summary>
public sealed class RegistryException : Exception
{
    RegistryException(HttpStatusCode status, ProblemAnswer problem, TimeSpan? retryAfter)
        : base(Describe(status, problem)) =>
        (Status, Problem, RetryAfter) = (status, problem, retryAfter);

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>What the registry said.</summary>
    public ProblemAnswer Problem { get; }

    /// <summary>The last part of the problem's type: <c>not-found</c>, <c>version-exists</c> …</summary>
    public string Code => Problem.Type?[(Problem.Type.LastIndexOf(':') + 1)..] ?? "";

    /// <summary>How long the registry said to wait before the request is repeated; null where it did not.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Whether the same request may succeed later: the registry is busy or away, not unwilling.</summary>
    internal bool ComeLater => Code == "idempotency-in-progress"
        || Status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway
            or HttpStatusCode.GatewayTimeout;

    internal static async Task<RegistryException> FromAsync(HttpResponseMessage answer, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        ProblemAnswer? problem = null;
        if (answer.Content.Headers.ContentType?.MediaType is "application/problem+json" or "application/json")
        {
            try
            {
                problem = await answer.Content.ReadFromJsonAsync(ProblemJson.Default.ProblemAnswer, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (JsonException)
            {
                problem = null;     // not ours: a proxy's page, say; the status still tells
            }
        }
        return new(answer.StatusCode, problem ?? new ProblemAnswer { Title = answer.ReasonPhrase },
            Later(answer.Headers.RetryAfter, clock));
    }

    /// <summary>Seconds or a moment (RFC 9110 §10.2.3); a moment that has gone by is now.</summary>
    static TimeSpan? Later(RetryConditionHeaderValue? header, TimeProvider clock) =>
        header?.Delta ?? (header?.Date is { } at
            ? TimeSpan.FromTicks(Math.Max(0, (at - clock.GetUtcNow()).Ticks))
            : null);

    static string Describe(HttpStatusCode status, ProblemAnswer problem)
    {
        var fields = problem.Errors is null
            ? ""
            : string.Concat(problem.Errors.Select(error => $"\n  {error.Key}: {string.Join(" ", error.Value)}"));
        return $"{problem.Title ?? status.ToString()} ({(int)status}). {problem.Detail}{fields}".TrimEnd();
    }
}
