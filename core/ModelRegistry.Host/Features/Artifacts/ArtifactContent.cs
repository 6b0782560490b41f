using Microsoft.Net.Http.Headers;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>
/// Writes an artifact's bytes. Whatever media type the publisher gave, a browser saves it and never runs it. Content
/// that has changed on disk becomes a problem answer, or a broken connection where bytes are on their way already.
/// </summary>
sealed class ArtifactContent(ArtifactRecord row, Stream content, DamagedContent damaged) : IResult
{
    public async Task ExecuteAsync(HttpContext http)
    {
        await using var closing = content;
        var headers = http.Response.Headers;
        var digest = ContentDigest.Write(row.Sha256);
        headers["Repr-Digest"] = digest;
        if (http.Request.Headers.Range.Count == 0) headers["Content-Digest"] = digest;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        try
        {
            await TypedResults.Stream(
                content, row.MediaType, row.Path[(row.Path.LastIndexOf('/') + 1)..], row.CreatedAt,
                new EntityTagHeaderValue($"\"sha256:{row.Sha256}\""), enableRangeProcessing: true).ExecuteAsync(http);
        }
        catch (CorruptArtifactException corrupt)
        {
            await damaged.ForgetAsync(row, corrupt);
            if (http.Response.HasStarted)
            {
                http.Abort();
                return;
            }

            http.Response.Clear();
            await Problem.Of(ArtifactProblems.Corrupt, $"{row.Path}: {corrupt.Message}").ExecuteAsync(http);
        }
    }
}
