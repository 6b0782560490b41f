using System.Text.Json;
using ModelRegistry.Data.Work;

namespace ModelRegistry.Host.Api;

/// <summary>An answer that was given before, given again.</summary>
sealed class ReplayedAnswer(IdempotencyRecord record) : IResult
{
    const string Location = "Location";
    static readonly string[] KeptHeaders = ["Content-Type", "ETag", Location];

    public Task ExecuteAsync(HttpContext context)
    {
        context.Response.StatusCode = record.Status
            ?? throw new InvalidOperationException("A request without an answer is not replayed.");
        foreach (var (name, value) in Read(record)) context.Response.Headers[name] = value;
        context.Response.Headers["Idempotency-Replayed"] = "true";
        return context.Response.WriteAsync(record.Body ?? "", context.RequestAborted);
    }

    /// <summary>The headers that are kept with an answer, as the record holds them.</summary>
    public static string HeadersOf(HttpResponse response) => JsonSerializer.Serialize(
        KeptHeaders.Where(response.Headers.ContainsKey)
            .SelectMany(name => new[] { name, response.Headers[name].ToString() }).ToArray(),
        CursorJson.Default.StringArray);

    /// <summary>The address of what the request made; null where it made nothing with an address.</summary>
    public static string? LocationOf(IdempotencyRecord record) =>
        Read(record).FirstOrDefault(header => header.Name == Location).Value;

    static IEnumerable<(string Name, string Value)> Read(IdempotencyRecord record)
    {
        var headers = JsonSerializer.Deserialize(record.Headers ?? "[]", CursorJson.Default.StringArray) ?? [];
        for (var i = 0; i + 1 < headers.Length; i += 2) yield return (headers[i], headers[i + 1]);
    }
}
