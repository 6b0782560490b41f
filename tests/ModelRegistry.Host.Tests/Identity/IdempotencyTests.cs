using System.Net;
using System.Text;
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

        Assert.All(answers, answer => Assert.True(
            answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict, answer.StatusCode.ToString()));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.Created);
    }

    async Task<HttpResponseMessage> PostAsync(string key, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/users")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key);
        return await Admin.Wire.Http.SendAsync(request, Stop);
    }
}
