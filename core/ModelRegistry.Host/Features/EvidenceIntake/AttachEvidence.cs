using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.EvidenceIntake;

static class AttachEvidence
{
    /// <summary>The largest document, in bytes: 32 MiB.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost($"{EvidenceFeature.Version}/evidence/{{kind}}", Handle)
        .WithName(nameof(AttachEvidence))
        .WithSummary("Attach a bill of materials, a scan, an evaluation or a container's signature")
        .WithDescription("The body is the tool's own output, JSON, at most 32 MiB. It is bound to the version's files, "
            + "or, for a signature or a vulnerability scan, to the container that `subject` or the document names. It "
            + "counts while they are what they were.")
        .Accepts<JsonElement>("application/json")
        .Requires(Permission.EvidenceAttach)
        .ReadsAtMost(MaxBytes)
        .Refuses(EvidenceProblems.OfAnother, EvidenceProblems.SignatureRefused, EvidenceProblems.Unreadable,
            GateProblems.IllegalMove)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Created<EvidenceEntry>, ProblemHttpResult>> Handle(
        string group, string name, string version, string kind, string? subject, HttpRequest request, RegistryDb db,
        VersionLookup lookup, HeldVersions held, EvidenceWriter writer, EffectiveCompleteness completeness,
        CancellationToken cancellationToken)
    {
        if (!EvidenceKinds.All.Contains(kind))
            return Problem.Of(CommonProblems.NotFound,
                $"There is no evidence of the kind '{kind}'. Kinds are {string.Join(", ", EvidenceKinds.All)}.");
        var document = await RequestDocument.ReadAsync(request, cancellationToken);
        if (document.Refused is { } unreadable) return unreadable;

        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var seen, out var unknown))
            return unknown;
        var (read, unfit) = await writer.ReadAsync(seen, kind, subject, document.Bytes, cancellationToken);
        if (read is null) return unfit!;        // one of the two is always there

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (!(await held.FindAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;
        if (found.Version.State == VersionState.Retired)
            return Problem.Of(GateProblems.IllegalMove, $"{found} is retired; nothing is added to it any more.");
        var (entry, refused) = await writer.AddAsync(
            found, kind, subject, document.Bytes, read, cancellationToken);
        if (entry is null) return refused!;     // one of the two is always there
        await db.SaveChangesAsync(cancellationToken);
        await completeness.RefreshAsync(found.Model, found.Version, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Created($"{found.Address}/evidence/{entry.Id}", entry);
    }
}
