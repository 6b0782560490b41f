using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data.Work;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Api;

/// <summary>
/// Makes a change with an <c>Idempotency-Key</c> happen once: the key is written in the transaction of the change that
/// the request makes, so a second try finds it and gets the first answer again. Same key, other body: refused.
/// A request that changed nothing (refused, malformed) leaves no key behind and may be corrected under the same key.
/// </summary>
sealed class IdempotencyMiddleware(RequestDelegate next)
{
    public const string Header = "Idempotency-Key";
    const int LongestKey = 200;

    public async Task InvokeAsync(HttpContext context, IdempotencyStore store, CurrentUser user, TimeProvider clock)
    {
        var key = context.Request.Headers[Header].ToString();
        if (key.Length == 0 || !user.IsKnown || !Changes(context.Request.Method) || Has<StreamsBody>(context))
        {
            await next(context);
            return;
        }
        if (key.Length > LongestKey)
        {
            await Problem.Of(CommonProblems.InvalidValue, $"An idempotency key has at most {LongestKey} characters.")
                .ExecuteAsync(context);
            return;
        }

        var record = new IdempotencyRecord
        {
            UserId = user.Id,
            Key = key,
            RequestDigest = await DigestAsync(context.Request),
            CreatedAt = clock.GetUtcNow(),
        };
        // The body is here. From now on the request is carried out and its answer kept, even if the client hangs up.
        context.RequestAborted = CancellationToken.None;
        if (await store.FindAsync(record) is not { } earlier)
        {
            store.Add(record);
            await RunAsync(context, store, record);
        }
        else if (earlier.RequestDigest == record.RequestDigest && store.IsLost(earlier) && Has<RepeatsSafely>(context))
            await RunAsync(context, store, earlier);
        else await AnswerAsync(context, store, earlier, record.RequestDigest);
    }

    async Task RunAsync(HttpContext context, IdempotencyStore store, IdempotencyRecord record)
    {
        using var answer = new MemoryStream();
        var wire = context.Response.Body;
        context.Response.Body = answer;
        var kept = false;
        try
        {
            await next(context);
            kept = await store.KeepAsync(record, context.Response,
                Has<AnswersSecret>(context) ? null : Encoding.UTF8.GetString(answer.ToArray()));
        }
        catch (Exception error) when (error is DbException or DbUpdateException && !context.Response.HasStarted)
        {
            if (await store.FindAsync(record) is null) throw;
        }
        finally
        {
            context.Response.Body = wire;
        }

        // Refused or lost because another request with the key was first: its answer is the answer.
        if (!kept && await store.FindAsync(record) is { } winner)
        {
            context.Response.Clear();
            await AnswerAsync(context, store, winner, record.RequestDigest);
            return;
        }
        answer.Position = 0;
        await answer.CopyToAsync(wire, context.RequestAborted);
    }

    static async Task AnswerAsync(
        HttpContext context, IdempotencyStore store, IdempotencyRecord earlier, string digest)
    {
        if (earlier.RequestDigest != digest)
        {
            await Problem.Of(CommonProblems.IdempotencyKeyReused,
                "This key belongs to a request with another method, path or body.").ExecuteAsync(context);
            return;
        }

        var answered = await store.AnsweredAsync(earlier);
        IResult result = answered.Status switch
        {
            null => Problem.Of(CommonProblems.IdempotencyInProgress,
                "The first request with this key has not answered, or its answer was lost."),
            < 300 when Has<AnswersSecret>(context) => Problem.Of(CommonProblems.SecretNotKept,
                $"The first request with this key made {ReplayedAnswer.LocationOf(answered) ?? "it"}; "
                + "its secret was in that answer alone and is kept nowhere."),
            _ => new ReplayedAnswer(answered),
        };
        await result.ExecuteAsync(context);
    }

    static bool Changes(string method) => HttpMethods.IsPost(method) || HttpMethods.IsPut(method)
        || HttpMethods.IsPatch(method) || HttpMethods.IsDelete(method);

    static bool Has<T>(HttpContext context) where T : class =>
        context.GetEndpoint()?.Metadata.GetMetadata<T>() is not null;

    static async Task<string> DigestAsync(HttpRequest request)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
            hash.AppendData(buffer, 0, read);
        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
