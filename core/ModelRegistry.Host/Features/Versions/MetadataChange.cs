using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Versions;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Taxonomy;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Versions;

/// <summary>Changes declared metadata while the content is open.</summary>
sealed class MetadataChange(
    MetadataIntake intake, Vocabularies vocabularies, VersionStore versions, VersionView view, LifecycleTable lifecycle)
{
    /// <summary>
    /// Checks a document that is to be the metadata of a version. Values that the vocabularies have retired pass where
    /// the metadata before had them.
    /// </summary>
    public async Task<Intake> TakeAsync(
        string model, string version, string before, ReadOnlyMemory<byte> document,
        CancellationToken cancellationToken)
    {
        var terms = await vocabularies.CurrentAsync(cancellationToken);
        return intake.Take(model, version, document, vocabulary => terms.Usable(
            vocabulary, keeps: value => before.Contains($"\"{value}\"", StringComparison.Ordinal)));
    }

    /// <summary>Whether the caller may change it now: content open, If-Match fits. Null when so.</summary>
    public ProblemHttpResult? Check(HttpRequest request, FoundVersion found) =>
        !lifecycle.ContentIsOpen(found.Version.State) ? Frozen(found) : ETags.Require(request, found.Version);

    /// <summary>Stores a checked document and answers with the version.</summary>
    public async Task<Results<Ok<ModelVersion>, ProblemHttpResult>> StoreAsync(
        HttpContext http, FoundVersion found, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        switch (await TakeAsync(
            found.ModelName, found.Version.Version, found.Version.Metadata, document, cancellationToken))
        {
            case Intake.Refused(var answer):
                return answer;
            case Intake.Taken taken:
                await versions.ChangeMetadataAsync(found, taken, cancellationToken);
                await versions.SaveAsync(cancellationToken);
                ETags.Set(http, found.Version);
                return TypedResults.Ok(await view.OfAsync(found, cancellationToken, taken.Notes));
            default:
                throw new UnreachableException();
        }
    }

    static ProblemHttpResult Frozen(FoundVersion found) => Problem.Of(MetadataProblems.Frozen,
        $"{found} is {found.Version.State}, and its content is frozen under the manifest digest "
        + $"{found.Version.ManifestDigest}. To change it, have changes requested, or register a new version.",
        errors: null, ("state", found.Version.State.ToString()), ("manifestDigest", found.Version.ManifestDigest));
}
