using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ModelRegistry.Cli.Tests.Policies.Packages;

/// <summary>A small NuGet v3 feed on loopback: its index, and the resource that packages are put to.</summary>
sealed class PackageFeed : IAsyncDisposable
{
    /// <summary>The one API key that may publish.</summary>
    public const string Key = "feed-key-0123456789";

    /// <summary>An API key that the feed knows and does not let publish.</summary>
    public const string Weak = "feed-key-of-a-reader";

    readonly WebApplication _app;

    PackageFeed(WebApplication app) => _app = app;

    /// <summary>By SHA-256, what was put.</summary>
    public ConcurrentDictionary<string, byte[]> Packages { get; } = new();

    public Uri Address => new(new(_app.Urls.Single()), "v3/index.json");

    public static async Task<PackageFeed> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var feed = new PackageFeed(builder.Build());
        feed._app.MapGet("/v3/index.json", feed.Index);
        feed._app.MapPut("/api/v2/package", feed.PutAsync);
        await feed._app.StartAsync(cancellationToken);
        return feed;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    IResult Index() => Results.Text(new JsonObject
    {
        ["version"] = "3.0.0",
        ["resources"] = new JsonArray(new JsonObject
        {
            ["@id"] = new Uri(Address, "/api/v2/package").AbsoluteUri,
            ["@type"] = "PackagePublish/2.0.0",
        }),
    }.ToJsonString(), "application/json");

    async Task<IResult> PutAsync(HttpRequest request)
    {
        var key = request.Headers["X-NuGet-ApiKey"].ToString();
        if (key == Weak) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (key != Key) return Results.StatusCode(StatusCodes.Status401Unauthorized);
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        using var body = new MemoryStream();
        await form.Files.Single().CopyToAsync(body, request.HttpContext.RequestAborted);
        var name = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(body.ToArray()));
        return Packages.TryAdd(name, body.ToArray()) ? Results.StatusCode(StatusCodes.Status201Created)
            : Results.Conflict();
    }
}
