using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>Checks what a publisher says of a file before a byte of it is taken.</summary>
sealed class UploadCheck(IOptions<ArtifactOptions> options)
{
    /// <summary>A well-formed announcement. A kind of null is to be told from the file.</summary>
    public sealed record Announced(
        ArtifactPath Path, long Size, Sha256Digest Digest, string? Kind, string? MediaType);

    /// <summary>The announcement, or the answer that says everything that is wrong with it.</summary>
    public (Announced? Checked, ProblemHttpResult? Refused) Check(NewUpload request)
    {
        if (!ArtifactPath.TryParse(request.Path, out var path, out var reason))
            return (null, Problem.Of(ArtifactProblems.InvalidPath, reason, Field("path", reason)));

        var errors = new Dictionary<string, string[]>();
        if (!Sha256Digest.TryParse(request.Sha256, out var digest, out reason)) errors["sha256"] = [reason];
        if (request.Size < 0) errors["size"] = ["A size in bytes cannot be negative."];
        var kind = Kind(request.Kind, errors);
        if (request.MediaType is { } type && !MediaTypeHeaderValue.TryParse(type, out _))
            errors["mediaType"] = ["This is no media type; one is written type/subtype, such as application/json."];
        if (digest is null || errors.Count > 0)
            return (null, Problem.Of(CommonProblems.InvalidValue, "The upload was not begun.", errors));

        if (request.Size > options.Value.MaxArtifactBytes) return (null, TooLarge(request));
        return request.Size == 0 && !ArtifactTypes.MayBeEmpty(kind ?? ArtifactTypes.KindByName(path.Text))
            ? (null, Problem.Of(ArtifactProblems.EmptyWeights, $"{path} has no bytes.", Field("size", "It is 0.")))
            : (new(path, request.Size, digest, kind, request.MediaType), null);
    }

    ProblemHttpResult TooLarge(NewUpload request)
    {
        var most = options.Value.MaxArtifactBytes;
        return Problem.Of(ArtifactProblems.TooLarge,
            $"{request.Path} has {request.Size} bytes; this registry accepts at most {most} for one artifact.",
            Field("size", $"{request.Size} is more than {most}."), ("limit", most));
    }

    static string? Kind(string? text, Dictionary<string, string[]> errors)
    {
        if (text is null) return null;
        if (ArtifactKinds.TryParse(text, out var kind)) return kind.Wire();
        var known = Enum.GetValues<ArtifactKind>().Select(one => one.Wire());
        errors["kind"] = [$"'{text}' is no kind of artifact; kinds are {string.Join(", ", known)}."];
        return null;
    }

    static Dictionary<string, string[]> Field(string name, string error) => new() { [name] = [error] };
}
