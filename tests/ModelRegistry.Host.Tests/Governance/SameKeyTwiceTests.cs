using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Host.Tests.Deployments;

namespace ModelRegistry.Host.Tests.Governance;

/// <summary>Each kind of POST twice with one key, by somebody who does nothing else.</summary>
public sealed class SameKeyTwiceTests(GovernedRegistry governed) : DeploymentTest(governed)
{
    readonly byte[] _weights = RandomNumberGenerator.GetBytes(32);

    string Digest => Convert.ToHexStringLower(SHA256.HashData(_weights));

    [Theory]
    [InlineData("model", "model.created")]
    [InlineData("version", "version.registered")]
    [InlineData("upload", null)]
    [InlineData("complete", "artifact.uploaded")]
    [InlineData("evidence", "evidence.attached")]
    [InlineData("submit", "version.submitted")]
    [InlineData("approve", "approval.recorded")]
    [InlineData("promote", "version.promoted")]
    [InlineData("exception", "exception.granted")]
    [InlineData("deployment", "deployment.created")]
    public async Task The_second_time_gives_the_same_answer_and_tells_the_log_nothing(string request, string? action)
    {
        var handle = $"twice-{Guid.CreateVersion7():N}";
        using var actor = await Registry.SignInAsync(handle, Stop,
            request switch { "approve" => "MRC", "exception" => "Legal", _ => "ModelOwner" });
        var id = (await actor.Identity.WhoAmIAsync(Stop)).Id;
        var (path, body) = await PrepareAsync(request, actor);
        var key = Guid.CreateVersion7().ToString();

        var first = await PostAsync(actor, key, path, body);
        var second = await PostAsync(actor, key, path, body);

        var text = await first.Content.ReadAsStringAsync(Stop);
        Assert.True(first.IsSuccessStatusCode, text);
        Assert.Equal(first.StatusCode, second.StatusCode);
        Assert.Equal(text, await second.Content.ReadAsStringAsync(Stop));
        Assert.Equal((first.Headers.Location, first.Headers.ETag), (second.Headers.Location, second.Headers.ETag));
        Assert.Equal("true", second.Headers.GetValues("Idempotency-Replayed").Single());
        var events = await EventsByAsync(id);
        Assert.Equal(action is null ? 0 : 1, events.Count(one => one == action));
        Assert.Equal(events.Distinct().Count(), events.Count);
    }

    async Task<(string Path, string Body)> PrepareAsync(string request, RegistryClient actor)
    {
        var model = request switch
        {
            "version" or "upload" or "complete" or "evidence" or "exception" => await DraftAsync(),
            "submit" => await CompleteAsync(),
            "approve" => await SubmittedAsync(),
            "promote" => await StagedAsync(),
            "deployment" => await LiveAsync(),
            _ => "",
        };
        var version = $"models/{model}/versions/{V1}";
        return request switch
        {
            "model" => ("models", $$"""{"group":"twice","name":"m-{{Guid.CreateVersion7():N}}"}"""),
            "version" => ($"models/{model}/versions", """{"version":"3.0.0"}"""),
            "upload" => ($"{version}/uploads", Announced()),
            "complete" => ($"uploads/{await SentAsync(actor, version)}/complete", ""),
            "evidence" => ($"{version}/evidence/sbom", Encoding.UTF8.GetString(SampleDocuments.Sbom())),
            "submit" => ($"{version}/submit", """{"reason":"ready","use":"internal"}"""),
            "approve" => ($"{version}/approve", $$"""
                {"role":"MRC","rationale":"looked at it","manifestDigest":"{{await DigestAsync(model)}}"}
                """),
            "promote" => ($"{version}/promote", """{"to":"production","use":"internal"}"""),
            "exception" => ($"models/{model}/exceptions", $$"""
                {"ruleId":"LIC-001","role":"Legal","rationale":"for a while","until":"{{Now.AddDays(20):yyyy-MM-dd}}",
                 "controls":["none"]}
                """),
            _ => ("deployments", $$"""
                {"model":"{{model}}","version":"{{V1}}","environment":"production","region":"us-east-1",
                 "use":"internal"}
                """),
        };
    }

    string Announced() => $$"""{"path":"twice.bin","size":{{_weights.Length}},"sha256":"{{Digest}}"}""";

    async Task<Guid> SentAsync(RegistryClient actor, string version)
    {
        var started = await actor.Wire.PostAsync($"api/v1/{version}/uploads",
            Encoding.UTF8.GetBytes(Announced()), "application/json", ArtifactsJson.Default.UploadStart, Stop);
        using var part = new ByteArrayContent(_weights);
        var sent = await actor.Wire.Http.PutAsync($"api/v1/uploads/{started.Upload!.Id}/parts/1", part, Stop);
        Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync(Stop));
        return started.Upload.Id;
    }

    static async Task<HttpResponseMessage> PostAsync(RegistryClient actor, string key, string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/v1/{path}")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key);
        return await actor.Wire.Http.SendAsync(request, Stop);
    }

    async Task<IReadOnlyList<string>> EventsByAsync(Guid actor)
    {
        var id = actor.ToString();
        while (await Registry.InDatabaseAsync(db => db.AuditOutbox.AnyAsync(row => row.Event.Contains(id), Stop)))
            await Task.Delay(20, Stop);     // on their way to the log
        return await Registry.InDatabaseAsync(db => db.AuditLog.Where(row => row.ActorId == actor)
            .Select(row => row.Action).ToListAsync(Stop));
    }

    async Task<string?> DigestAsync(string model) =>
        (await Owner.Lifecycle.DocumentAsync(model, V1, Stop)).ManifestDigest;
}
