using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Work;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Api;

/// <summary>
/// Makes a POST with an <c>Idempotency-Key</c> happen once: the key is written in the transaction of the change that
/// the
/// request makes, so a second try finds it and gets the first answer again. Same key, other body: refused.
/// A request that changed nothing (refused, malformed) leaves no key behind and may be corrected under the same key.
/// </summary>
sealed class IdempotencyMiddleware(RequestDelegate next)
{
    public const string Header = "Idempotency-Key";
    const int LongestKey = 200;

    public async Task InvokeAsync(HttpContext context, RegistryDb db, CurrentUser user, TimeProvider clock)
    {
        var key = context.Request.Headers[Header].ToString();
        if (key.Length == 0 || !HttpMethods.IsPost(context.Request.Method) || !user.IsKnown)
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

        var digest = await DigestAsync(context.Request);
        if (await FindAsync(db, user.Id, key, context.RequestAborted) is { } earlier)
        {
            await Replay(earlier, digest).ExecuteAsync(context);
            return;
        }
        await RunAsync(context, db, new IdempotencyRecord
        {
            UserId = user.Id,
            Key = key,
            RequestDigest = digest,
            CreatedAt = clock.GetUtcNow(),
        });
    }

    async Task RunAsync(HttpContext context, RegistryDb db, IdempotencyRecord record)
    {
        db.IdempotencyKeys.Add(record);
        using var answer = new MemoryStream();
        var wire = context.Response.Body;
        context.Response.Body = answer;
        try
        {
            await next(context);
            await KeepAnswerAsync(db, record, context.Response, answer);
        }
        catch (DbUpdateException) when (!context.Response.HasStarted)
        {
            db.ChangeTracker.Clear();
            if (await FindAsync(db, record.UserId, record.Key, context.RequestAborted) is not { } winner) throw;
            context.Response.Body = wire;
            await Replay(winner, record.RequestDigest).ExecuteAsync(context);
            return;
        }
        finally
        {
            context.Response.Body = wire;
        }
        answer.Position = 0;
        await answer.CopyToAsync(wire, context.RequestAborted);
    }

    static async Task KeepAnswerAsync(RegistryDb db, IdempotencyRecord record, HttpResponse response,
        MemoryStream answer)
    {
        if (db.Entry(record).State != EntityState.Unchanged) return;   // the handler committed nothing
        record.Status = response.StatusCode;
        record.Headers = JsonSerializer.Serialize(
            new[] { "Content-Type", "ETag", "Location" }
                .Where(name => response.Headers.ContainsKey(name))
                .SelectMany(name => new[] { name, response.Headers[name].ToString() }).ToArray(),
            CursorJson.Default.StringArray);
        record.Body = Encoding.UTF8.GetString(answer.ToArray());
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.Entity != record).ToList())
            entry.State = EntityState.Detached;
        await db.SaveChangesAsync(CancellationToken.None);
    }

    static IResult Replay(IdempotencyRecord earlier, string digest) =>
        earlier.RequestDigest != digest
            ? Problem.Of(CommonProblems.IdempotencyKeyReused,
                "This key belongs to a request with another method, path or body.")
            : earlier.Status is null
                ? Problem.Of(CommonProblems.IdempotencyInProgress,
                    "The first request with this key has not answered yet.")
                : new ReplayedAnswer(earlier);

    static Task<IdempotencyRecord?> FindAsync(RegistryDb db, Guid user, string key,
        CancellationToken cancellationToken) =>
        db.IdempotencyKeys.AsNoTracking()
            .FirstOrDefaultAsync(row => row.UserId == user && row.Key == key, cancellationToken);

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

    sealed class ReplayedAnswer(IdempotencyRecord record) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            context.Response.StatusCode = record.Status!.Value;     // checked by Replay
            var headers = JsonSerializer.Deserialize(record.Headers ?? "[]", CursorJson.Default.StringArray) ?? [];
            for (var i = 0; i + 1 < headers.Length; i += 2) context.Response.Headers[headers[i]] = headers[i + 1];
            context.Response.Headers["Idempotency-Replayed"] = "true";
            return context.Response.WriteAsync(record.Body ?? "", context.RequestAborted);
        }
    }
}
