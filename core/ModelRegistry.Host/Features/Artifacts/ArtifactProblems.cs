using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Artifacts;

static class ArtifactProblems
{
    public static readonly ProblemType InvalidPath = new("invalid-artifact-path", 422,
        "The path cannot be the path of an artifact",
        "Use a relative path with forward slashes, without '..' and without characters that some system refuses.");

    public static readonly ProblemType PathTaken = new("artifact-path-taken", 409,
        "Another artifact of the version stands in the way",
            "Choose another path, or remove the other artifact first.");

    public static readonly ProblemType TooLarge = new("artifact-too-large", 413,
        "The artifact is larger than this registry accepts",
        "Split the file, as weights are split into shards, or ask whoever runs the registry for a higher limit.");

    public static readonly ProblemType TooMany = new("too-many-artifacts", 422,
        "The version has as many artifacts as a version may have", "Pack small files together.");

    public static readonly ProblemType EmptyWeights = new("empty-weights", 422,
        "Weights cannot be empty", "Check how the file was written: an empty file of another kind is accepted.");

    public static readonly ProblemType RegionNotAllowed = new("storage-region-not-allowed", 422,
        "The version's data may not be stored in this region",
        "Upload to a registry in one of the regions of data.residency, or correct data.residency.");

    public static readonly ProblemType WrongHash = new("wrong-hash", 422,
        "The content does not have the digest that was announced",
        "Compute the SHA-256 of the file again and upload it anew: it changed, or was damaged on its way.");

    public static readonly ProblemType WrongSize = new("wrong-size", 422,
        "The content does not have the size that was announced", "Send exactly the announced bytes.");

    public static readonly ProblemType LengthRequired = new("length-required", 411,
        "The length must be announced", "Send a Content-Length header.");

    public static readonly ProblemType UnknownPart = new("unknown-part", 422,
        "The upload has no such part", "Read the upload: it lists its parts.");

    public static readonly ProblemType PartsMissing = new("parts-missing", 409,
        "Parts of the upload have not arrived", "Send the parts listed under missing, then complete the upload again.");

    public static readonly ProblemType UploadBusy = new("upload-busy", 409,
        "Another request works on the upload", "Wait until it has ended and try again.");

    public static readonly ProblemType UploadClosed = new("upload-closed", 409,
        "The upload is no longer open", "Begin a new upload.");

    public static readonly ProblemType PartUrlRefused = new("part-url-refused", 403,
        "The signed address of the part is not valid", "Read the upload again: it gives fresh addresses.");

    public static readonly ProblemType InvalidReference = new("invalid-reference", 422,
        "The reference does not name a container by its digest",
            "Write name@sha256:… as the container registry shows it.");

    public static readonly ProblemType KeptElsewhere = new("artifact-kept-elsewhere", 409,
        "The registry does not hold this artifact's bytes", "Fetch it from the address under uri.");

    public static readonly ProblemType ContentGone = new("content-gone", 409,
        "The store has freed this content meanwhile", "Repeat the request and send the file.");

    public static readonly ProblemType Corrupt = new("artifact-corrupt", 500,
        "The stored content has changed on disk", "Upload the same file again: that replaces the damaged content.");
}
