using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>
/// Takes the bytes of one part while they arrive; nothing is buffered. A signed address needs no token: whoever may
/// begin an upload hands it to the machine that has the file.
/// </summary>
static class PutPart
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/uploads/{id:guid}/parts/{number:int}", Handle)
        .WithName(nameof(PutPart))
        .WithSummary("Send one part of an upload, with Content-Length and, if wanted, Content-Digest (sha-256)")
        .RequiresInHandler(Permission.ArtifactUpload)
        .AllowAnonymous()
        .WithMetadata(new StreamsBody())
        .Refuses(ArtifactProblems.PartUrlRefused, ArtifactProblems.UnknownPart, ArtifactProblems.LengthRequired,
            ArtifactProblems.WrongSize, ArtifactProblems.WrongHash, ArtifactProblems.UploadBusy,
            ArtifactProblems.UploadClosed)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status411LengthRequired)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status507InsufficientStorage);

    static async Task<Results<Ok<StoredUploadPart>, ProblemHttpResult>> Handle(
        Guid id, int number, long? expires, string? signature, HttpContext http, PartReceiver receiver,
        IOptions<ArtifactOptions> options, CancellationToken cancellationToken)
    {
        if (receiver.RefuseSender(id, number, expires, signature) is { } stranger)
        {
            if (signature is null) http.Response.Headers.WWWAuthenticate = "Bearer";
            return stranger;
        }
        var (upload, refused) = await receiver.FindAsync(id, signature is not null, cancellationToken);
        if (upload is null) return refused!;                // one of the two is always there
        if (UploadSessions.PlanOf(upload).SizeOf(number) is not { } size) return NoSuchPart(upload, number);
        if (http.Request.ContentLength is not { } length)
            return Problem.Of(ArtifactProblems.LengthRequired, $"Part {number} has {size} bytes.");
        if (length != size) return WrongSize(number, size, length);
        if (!ContentDigest.TryRead(http.Request, out var digest, out var reason))
            return Problem.Of(CommonProblems.InvalidValue, reason);

        http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = size;
        using var watch = new StallWatch(http, TimeSpan.FromSeconds(options.Value.StallSeconds));
        await using var content = new DigestCheckStream(http.Request.Body, digest, watch);
        return await receiver.ReceiveAsync(upload, number, content, size, cancellationToken) switch
        {
            PartWrite.Stored stored => TypedResults.Ok(new StoredUploadPart(stored.Part.Number, stored.Part.Length)),
            null => Problem.Of(ArtifactProblems.WrongHash,
                $"Part {number} was to have the SHA-256 {content.Expected}, but {content.Found} arrived.",
                errors: null, ("expected", content.Expected?.Hex), ("found", content.Found?.Hex)),
            PartWrite.WrongLength wrong => WrongSize(number, wrong.Expected, wrong.Found),
            PartWrite.OutOfBounds outside => Problem.Of(ArtifactProblems.UnknownPart, outside.Reason),
            PartWrite.Busy => Problem.Of(ArtifactProblems.UploadBusy, $"Part {number} is being written."),
            PartWrite.NoSpace => Problem.Of(CommonProblems.StorageFull,
                $"There was no room for part {number}; the parts before it are kept."),
            _ => throw new UnreachableException(),
        };
    }

    static ProblemHttpResult NoSuchPart(UploadRecord upload, int number) => Problem.Of(ArtifactProblems.UnknownPart,
        $"The upload has {UploadSessions.PlanOf(upload).Count} parts; {number} is none of them.");

    static ProblemHttpResult WrongSize(int number, long expected, long found) => Problem.Of(ArtifactProblems.WrongSize,
        $"Part {number} has {expected} bytes, but {found} were sent.",
        errors: null, ("expected", expected), ("found", found));
}
