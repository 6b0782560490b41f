using System.Net;
using NuGet.Common;
using NuGet.Configuration;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;

namespace ModelRegistry.Policy.Packages.Publishing;

/// <summary>Publishes packages to feeds.</summary>
public sealed class PackagePublisher
{
    /// <summary>Publishes a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="feed">Where.</param>
    /// <param name="apiKey">What the feed asks for; null for none. It appears in no message.</param>
    /// <param name="skipDuplicate">Whether a version that the feed has is no mistake.</param>
    /// <param name="patience">How long the feed may take.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Publication> PublishAsync(
        PolicyPackage package, Feed feed, string? apiKey, bool skipDuplicate, TimeSpan patience,
        CancellationToken cancellationToken)
    {
        if (feed.IsFolder && !Directory.Exists(feed.Address))
            return new Publication.Refused($"There is no folder {feed.Address}.", "Make it, or name another feed.");
        if (feed.IsFolder && IsIn(feed.Address, package)) return Duplicate(package, feed, skipDuplicate);
        var folder = Directory.CreateTempSubdirectory("registry-package-");
        try
        {
            var file = Path.Combine(folder.FullName, package.FileName);
            await File.WriteAllBytesAsync(file, package.Bytes, cancellationToken).ConfigureAwait(false);
            await PushAsync(file, feed, apiKey, patience, cancellationToken).ConfigureAwait(false);
            return new Publication.Published();
        }
        catch (Exception problem) when (problem is HttpRequestException or FatalProtocolException or IOException
            or UnauthorizedAccessException or TaskCanceledException or InvalidOperationException or TimeoutException
            && !cancellationToken.IsCancellationRequested)
        {
            var status = StatusOf(problem);
            return status == HttpStatusCode.Conflict ? Duplicate(package, feed, skipDuplicate)
                : Explain(problem, status, feed, apiKey is not null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task PushAsync(
        string file, Feed feed, string? apiKey, TimeSpan patience, CancellationToken cancellationToken)
    {
        var source = new PackageSource(feed.Address) { AllowInsecureConnections = feed.IsPlain };
        if (!feed.IsFolder) source.ProtocolVersion = 3;
        var repository = Repository.Factory.GetCoreV3(source);
        var update = await repository.GetResourceAsync<PackageUpdateResource>(cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("It offers no way to publish.");
        await update.PushAsync([file], symbolSource: null, (int)patience.TotalSeconds, disableBuffering: false,
            getApiKey: _ => apiKey, getSymbolApiKey: _ => null, noServiceEndpoint: false, skipDuplicate: false,
            allowSnupkg: false, allowInsecureConnections: feed.IsPlain, NullLogger.Instance)
            .WaitAsync(patience, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Folders keep packages side by side, or by id and version.</summary>
    static bool IsIn(string folder, PolicyPackage package) =>
        File.Exists(Path.Combine(folder, package.FileName))
        || File.Exists(Path.Combine(folder, package.Manifest.Id.ToLowerInvariant(),
            package.Manifest.Version.ToLowerInvariant(), package.FileName.ToLowerInvariant()));

    static Publication Duplicate(PolicyPackage package, Feed feed, bool skipDuplicate) => skipDuplicate
        ? new Publication.WasThere()
        : new Publication.Refused(
            $"{feed.Address} has {package.Manifest.Id} {package.Manifest.Version} already.",
            "What a version says never changes: pack the next version, or give --skip-duplicate where it is expected.");

    static Publication.Refused Explain(Exception problem, HttpStatusCode? status, Feed feed, bool hadKey) =>
        status switch
        {
            HttpStatusCode.Unauthorized => new($"{feed.Address} does not know who you are (401).", hadKey
                ? "Check the API key: it may be mistyped, expired or for another feed."
                : "Give its API key: set REGISTRY_FEED_API_KEY, or --api-key-stdin."),
            HttpStatusCode.Forbidden => new($"{feed.Address} does not let this API key publish the package (403).",
                "Ask whoever runs the feed for the right to push this id."),
            HttpStatusCode.NotFound => new($"{feed.Address} is no NuGet feed, or takes no packages (404).",
                "Give the address of its index, which often ends in /v3/index.json."),
            HttpStatusCode.RequestEntityTooLarge => new($"{feed.Address} finds the package too large (413).",
                "Ask whoever runs the feed for its limit."),
            { } other =>
                new($"{feed.Address} answered {(int)other}.", "Try again later; then ask whoever runs the feed."),
            null => new($"{feed.Address} cannot be reached: {Innermost(problem)}",
                "Check the address, the network and the proxy."),
        };

    static HttpStatusCode? StatusOf(Exception problem)
    {
        for (Exception? at = problem; at is not null; at = at.InnerException)
        {
            if (at is HttpRequestException { StatusCode: { } status }) return status;
        }

        return null;
    }

    static string Innermost(Exception problem)
    {
        while (problem.InnerException is { } inner) problem = inner;
        return problem.Message;
    }
}
