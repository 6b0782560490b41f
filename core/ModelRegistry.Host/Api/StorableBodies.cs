using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Api;

/// <summary>
/// Refuses JSON bodies with texts that cannot be kept (<see cref="UnstorableJson"/>), whatever endpoint they are for
/// and before it runs, so that both databases refuse the same. Endpoint and server bound how much is read.
/// </summary>
sealed class StorableBodies(RequestDelegate next)
{
    const int Usual = 64 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!ReadsJson(context))
        {
            await next(context);
            return;
        }
        if (Foreign(context.Request) is { } charset)
        {
            await Problem.Of(CommonProblems.UnsupportedMediaType, $"JSON is read as UTF-8, not as {charset}.")
                .ExecuteAsync(context);
            return;
        }

        var body = new MemoryStream((int)Math.Min(context.Request.ContentLength ?? 0, Usual));
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (UnstorableJson.Find(body.GetBuffer().AsSpan(0, (int)body.Length)) is var (path, message))
        {
            await Problem.Of(CommonProblems.InvalidValue,
                path.Length == 0 ? $"{message} Nothing was done." : $"{path}: {message} Nothing was done.",
                new Dictionary<string, string[]> { [path] = [message] }).ExecuteAsync(context);
            return;
        }
        body.Position = 0;
        context.Request.Body = body;
        await next(context);
    }

    /// <summary>
    /// Endpoints that read JSON beside YAML get the latter unread: its reader makes JSON of it first.
    /// </summary>
    static bool ReadsJson(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>() is { } accepts
        && accepts.ContentTypes.Any(type => Names(type, "json"))
        && !(accepts.ContentTypes.Any(type => Names(type, "yaml")) && Names(context.Request.ContentType, "yaml"));

    static bool Names(string? contentType, string format) =>
        contentType?.Contains(format, StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Another encoding than that of JSON (RFC 8259, section 8.1); null without one.</summary>
    static string? Foreign(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset.HasValue
        && !type.Charset.Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase)
            ? type.Charset.Value.Trim('"')
            : null;
}
