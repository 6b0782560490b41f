using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ModelRegistry.Client.Http;

/// <summary>The registry refused a request (RFC 9457 Problem Details).</summary>
public sealed class RegistryException : Exception
{
    RegistryException(HttpStatusCode status, ProblemAnswer problem) : base(Describe(status, problem)) =>
        (Status, Problem) = (status, problem);

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>What the registry said.</summary>
    public ProblemAnswer Problem { get; }

    /// <summary>The last part of the problem's type: <c>not-found</c>, <c>version-exists</c> …</summary>
    public string Code => Problem.Type?[(Problem.Type.LastIndexOf(':') + 1)..] ?? "";

    internal static async Task<RegistryException> FromAsync(HttpResponseMessage answer,
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
        return new(answer.StatusCode, problem ?? new ProblemAnswer { Title = answer.ReasonPhrase });
    }

    static string Describe(HttpStatusCode status, ProblemAnswer problem)
    {
        var fields = problem.Errors is null
            ? ""
            : string.Concat(problem.Errors.Select(error => $"\n  {error.Key}: {string.Join(" ", error.Value)}"));
        return $"{problem.Title ?? status.ToString()} ({(int)status}). {problem.Detail}{fields}".TrimEnd();
    }
}
