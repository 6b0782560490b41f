using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Data;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.EvidenceExport;

static class ExportBundle
{
    public const string MediaType = "application/zip";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/models/{group}/{name}/versions/{version}/evidence-bundle", Handle)
        .WithName(nameof(ExportBundle))
        .WithSummary("The signed ZIP that reconstructs the promotion of a version; checked offline")
        .Requires(Permission.EvidenceExport)
        .WithMetadata(new StreamsAnswer(), new MadeAnew())
        .Produces(StatusCodes.Status200OK, contentType: MediaType)
        .Refuses(EvidenceExportProblems.AuditBehind, EvidenceExportProblems.BundleTooLarge,
            EvidenceExportProblems.EvidenceIncomplete, EvidenceExportProblems.NotSubmitted)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        string group, string name, string version, VersionLookup lookup, BundleMaker maker, RegistryDb db,
        AuditTrail audit, CancellationToken cancellationToken)
    {
        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;
        switch (await maker.MakeAsync(found.Model, found.Version, cancellationToken))
        {
            case BundleResult.Made(var zip, var sha256):
                audit.Record(AuditActions.EvidenceExported, "version", found.Version.Id.ToString(),
                    new JsonObject { ["bundle"] = $"sha256:{sha256}" });
                await db.SaveChangesAsync(cancellationToken);
                return TypedResults.File(zip, MediaType, $"{FileName(found.ModelName)}-{FileName(version)}.zip");
            case BundleResult.NotSubmitted:
                return Problem.Of(EvidenceExportProblems.NotSubmitted,
                    $"{found} is a draft that was never submitted, so there is no promotion to reconstruct.");
            case BundleResult.LogBehind:
                return Problem.Of(EvidenceExportProblems.AuditBehind,
                    "Events about this version are waiting for their place in the audit log.");
            case BundleResult.TooLarge(var detail):
                return Problem.Of(EvidenceExportProblems.BundleTooLarge, detail);
            case BundleResult.Incomplete(var faults):
                return Problem.Of(EvidenceExportProblems.EvidenceIncomplete,
                    $"A bundle for {found} would not pass its own verification, so none was made.",
                    faults.GroupBy(fault => fault.Name)
                        .ToDictionary(group => group.Key, group => group.Select(fault => fault.Detail).ToArray()));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    static string FileName(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-'));
}
