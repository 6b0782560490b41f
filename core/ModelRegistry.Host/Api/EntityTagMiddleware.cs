using System.Security.Cryptography;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Api;

/// <summary>
/// Gives every answer to a GET of the API a strong entity tag, of its bytes where the handler gives none, and answers
/// 304 to who has it already.
/// </summary>
sealed class EntityTagMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !IsHeld(context.GetEndpoint()))
        {
            await next(context);
            return;
        }

        var wire = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = wire;
        }
        if (context.Response.StatusCode == StatusCodes.Status200OK && IsKnown(context, answer)) return;
        answer.Position = 0;
        await answer.CopyToAsync(wire, context.RequestAborted);
    }

    static bool IsHeld(Endpoint? endpoint) => endpoint?.Metadata is { } metadata
        && (metadata.GetMetadata<RequiredPermission>() is not null
            || metadata.GetMetadata<OpenToSignedIn>() is not null)
        && metadata.GetMetadata<StreamsAnswer>() is null;

    static bool IsKnown(HttpContext context, MemoryStream answer)
    {
        var response = context.Response;
        var tag = response.Headers.ETag.ToString();
        if (tag.Length == 0) tag = $"\"{Digest(answer)}\"";
        else if (context.GetEndpoint()?.Metadata.GetMetadata<TagsWholeAnswer>() is not null)
            tag = $"{tag[..^1]}.{Digest(answer)}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        if (!ETags.IsCurrent(context.Request, tag)) return false;

        response.StatusCode = StatusCodes.Status304NotModified;
        response.ContentLength = null;
        response.ContentType = null;
        return true;
    }

    /// <summary>Half of a SHA-256: nobody gains by a collision, and accidents do not happen at 128 bits.</summary>
    static string Digest(MemoryStream answer) =>
        Convert.ToHexStringLower(SHA256.HashData(answer.GetBuffer().AsSpan(0, (int)answer.Length)).AsSpan(0, 16));
}
