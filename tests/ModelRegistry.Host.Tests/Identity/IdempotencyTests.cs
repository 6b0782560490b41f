using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Identity;

public sealed class IdempotencyTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Fact]
    public async Task The_same_key_and_body_give_the_same_answer_and_happen_once()
    {
        var (key, body) = (Unique("key"), $$"""{"handle":"{{Unique("ida")}}","grants":[]}""");

        var first = await PostAsync(key, body);
        var second = await PostAsync(key, body);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(Stop), await second.Content.ReadAsStringAsync(Stop));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal("true", second.Headers.GetValues("Idempotency-Replayed").Single());
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var key = Unique("key");
        await PostAsync(key, $$"""{"handle":"{{Unique("ida")}}","grants":[]}""");

        var other = await PostAsync(key, $$"""{"handle":"{{Unique("ida")}}","grants":[]}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Contains("idempotency-key-reused", await other.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_refused_request_may_be_corrected_under_the_same_key()
    {
        var (key, handle) = (Unique("key"), Unique("ida"));
        var refused = await PostAsync(key, $$"""{"handle":"{{handle}}","grants":[{"role":"Boss"}]}""");

        var corrected = await PostAsync(key, $$"""{"handle":"{{handle}}","grants":[{"role":"Viewer"}]}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Created, corrected.StatusCode);
    }

    [Fact]
    public async Task Many_at_once_with_one_key_make_one_user()
    {
        var (key, body) = (Unique("key"), $$"""{"handle":"{{Unique("ida")}}","grants":[]}""");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync(key, body)));

        var texts = await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync(Stop)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single(texts.Distinct());
    }

    [Fact]
    public async Task The_secret_of_a_token_is_kept_for_no_key()
    {
        var (key, handle, body) = (Unique("key"), Unique("ida"), """{"name":"ci"}""");
        await PostAsync(Unique("key"), $$"""{"handle":"{{handle}}","grants":[]}""");

        var first = await PostAsync(key, body, $"users/{handle}/tokens");
        var again = await PostAsync(key, body, $"users/{handle}/tokens");

        var problem = await again.Content.ReadAsStringAsync(Stop);
        var kept = await Registry.InDatabaseAsync(db => db.IdempotencyKeys.SingleAsync(row => row.Key == key, Stop));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Conflict), (first.StatusCode, again.StatusCode));
        Assert.Contains("mrt_", await first.Content.ReadAsStringAsync(Stop));
        Assert.Contains("secret-not-kept", problem);
        Assert.Contains(first.Headers.Location!.ToString(), problem);
        Assert.Equal((201, null), (kept.Status, kept.Body));
        Assert.False(await Registry.InDatabaseAsync(db =>
            db.IdempotencyKeys.AnyAsync(row => row.Body!.Contains("mrt_") || row.Headers!.Contains("mrt_"), Stop)));
    }

    [Fact]
    public async Task A_request_whose_client_hangs_up_is_carried_out_and_its_answer_kept()
    {
        var (key, body) = (Unique("key"), $$"""{"handle":"{{Unique("ida")}}","grants":[]}""");
        await Registry.InDatabaseAsync(async db =>
        {
            await using var writing = await db.BeginWriteAsync(Stop);
            if (db.IsPostgres)
                await db.Database.ExecuteSqlRawAsync("lock table users in share row exclusive mode", Stop);
            using var client = CancellationTokenSource.CreateLinkedTokenSource(Stop);
            var sent = PostAsync(key, body, cancellationToken: client.Token);
            await Task.WhenAny(sent, Task.Delay(500, Stop));        // it stands behind the writer now
            await client.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sent);
            await Task.Delay(200, Stop);                            // the server sees it go
            return true;
        });

        while (!await Registry.InDatabaseAsync(db =>
            db.IdempotencyKeys.AnyAsync(row => row.Key == key && row.Status == 201, Stop)))
            await Task.Delay(20, Stop);
        var again = await PostAsync(key, body);

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
    }

    async Task<HttpResponseMessage> PostAsync(
        string key, string body, string path = "users", CancellationToken? cancellationToken = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/v1/{path}")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key);
        return await Admin.Wire.Http.SendAsync(request, cancellationToken ?? Stop);
    }
}
