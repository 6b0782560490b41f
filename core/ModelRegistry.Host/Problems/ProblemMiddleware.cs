using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ModelRegistry.Host.Problems;

/// <summary>Turns what a handler threw into a problem answer. What it says never holds data of the request.</summary>
sealed class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        RetryAdvice.Give(context.Response);
        try
        {
            await next(context);
            if (!context.Response.HasStarted && Unwritten(context.Response) is { } empty)
                await empty.ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            var problem = For(error, context.Request);
            if (problem.StatusCode >= 500) log.RequestFailed(error, context.Request.Method, context.Request.Path);
            context.Response.Clear();
            await problem.ExecuteAsync(context);
        }
    }

    static ProblemHttpResult For(Exception error, HttpRequest request) => error switch
    {
        BadHttpRequestException { StatusCode: 413 } => Problem.Of(CommonProblems.TooLarge,
            $"{request.Path} reads at most {BodyLimit.Of(request.HttpContext)} bytes."),
        BadHttpRequestException { InnerException: JsonException json } => Malformed(json),
        JsonException json => Malformed(json),
        BadHttpRequestException { StatusCode: 415 } => Problem.Of(CommonProblems.UnsupportedMediaType,
            $"Got {request.ContentType ?? "no Content-Type"}."),
        BadHttpRequestException bad => Problem.Of(CommonProblems.MalformedRequest, bad.Message),
        DbUpdateConcurrencyException => Problem.Of(CommonProblems.PreconditionFailed,
            "Somebody else changed the resource while this request was under way; nothing was changed by it."),
        _ when UnstorableText.Is(error) => Problem.Of(CommonProblems.InvalidValue,
            "A text of the request holds a character that the database cannot keep, such as U+0000."),
        _ when DiskFull.Is(error) => Problem.Of(CommonProblems.StorageFull,
            "The disk is full. Nothing of this request was kept."),
        _ when DatabaseAway.Is(error) => Problem.Of(CommonProblems.DatabaseUnavailable,
            "The database does not answer. If this request changes something, it is not known whether it did."),
        _ => Problem.Of(CommonProblems.Internal, "Something unexpected happened; it has been logged."),
    };

    static ProblemHttpResult Malformed(JsonException json) => Problem.Of(CommonProblems.MalformedJson,
        json.LineNumber is { } line
            ? $"Line {line + 1}, column {json.BytePositionInLine + 1}{At(json.Path)}: {JsonFault.Describe(json)}"
            : JsonFault.Describe(json),
        errors: null,
        ("line", json.LineNumber + 1), ("column", json.BytePositionInLine + 1));

    static string At(string? path) => path is null or "$" ? "" : $" (at {path})";

    static ProblemHttpResult? Unwritten(HttpResponse response) =>
        response.ContentLength is > 0 || response.ContentType is not null ? null : response.StatusCode switch
        {
            401 => Problem.Of(CommonProblems.Unauthenticated, "The request carries no valid API token."),
            403 => Problem.Of(CommonProblems.Forbidden, "The token's user may not do this."),
            404 => Problem.Of(CommonProblems.NotFound, "Nothing answers at this address."),
            405 => Problem.Of(CommonProblems.MethodNotAllowed, "This address does not answer that method."),
            413 => Problem.Of(CommonProblems.TooLarge, "The body is too large."),
            415 => Problem.Of(CommonProblems.UnsupportedMediaType, "The body's media type is not read here."),
            _ => null,
        };
}
