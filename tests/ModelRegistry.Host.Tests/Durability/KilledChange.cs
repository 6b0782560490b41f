using System.Text;
using System.Text.Json.Nodes;
using ModelRegistry.Host.Tests.Governance;

namespace ModelRegistry.Host.Tests.Durability;

/// <summary>A change under an idempotency key, about a version that is ready for it.</summary>
/// <param name="Kind"><c>register</c>, <c>submit</c>, <c>approve</c> or <c>promote</c>.</param>
/// <param name="Name">The model's name.</param>
/// <param name="Who">Who asks for it.</param>
/// <param name="Path">Where it is posted to.</param>
/// <param name="Body">What is posted.</param>
sealed record KilledChange(string Kind, string Name, string Who, string Path, string Body)
{
    public static readonly string[] Kinds = ["register", "submit", "approve", "promote"];

    readonly string _key = Guid.CreateVersion7().ToString();

    /// <summary>Status and body of the last answer; null without one.</summary>
    public (int Status, string Body)? Answer { get; private set; }

    /// <summary>Brings a new model to where the change is the next thing to do.</summary>
    public static async Task<KilledChange> PrepareAsync(
        KilledHost host, string kind, string name, CancellationToken cancellationToken)
    {
        var version = $"models/{KilledHost.Group}/{name}/versions/{KilledHost.Version}";
        if (kind == "register")
        {
            using var owner = host.As("olga");
            await owner.Models.CreateAsync(new(KilledHost.Group, name), cancellationToken);
            var body = new JsonObject
            {
                ["version"] = KilledHost.Version, ["metadata"] = SampleDocuments.Metadata(),
            };
            return new(kind, name, "olga", $"models/{KilledHost.Group}/{name}/versions", body.ToJsonString());
        }

        await host.CompleteAsync(name, cancellationToken);
        if (kind == "submit")
            return new(kind, name, "olga", $"{version}/submit", """{"reason":"ready","use":"internal"}""");
        await host.SubmitAsync(name, cancellationToken);
        await host.ApproveAsync(name, "sven", "Security", cancellationToken);
        if (kind == "approve")
            return new(kind, name, "mara", $"{version}/approve", $$"""
                {"role":"MRC","rationale":"looked at it","decision":"approved",
                 "manifestDigest":"{{await host.ManifestAsync(name, cancellationToken)}}"}
                """);
        await host.ApproveAsync(name, "mara", "MRC", cancellationToken);
        return new(kind, name, "olga", $"{version}/promote", """{"to":"staging","use":"internal"}""");
    }

    /// <summary>Asks for it, always with the same key. A host that dies gives no answer.</summary>
    public async Task AskAsync(KilledHost host, CancellationToken cancellationToken)
    {
        using var client = host.As(Who);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/v1/{Path}")
        {
            Content = new StringContent(Body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", _key);
        Answer = null;
        try
        {
            using var answer = await client.Wire.Http.SendAsync(request, cancellationToken);
            Answer = ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            Answer = null;
        }
    }
}
