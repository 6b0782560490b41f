using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Audit;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Audit;

static class VerifyLog
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/verify", Handle)
        .WithName("VerifyAuditLog")
        .WithSummary("Follow the whole audit log and name the first event that is not as it was written")
        .Requires(Permission.AuditRead)
        .ProducesProblem(StatusCodes.Status403Forbidden);

    static async Task<Ok<AuditVerification>> Handle(StoredLog log, CancellationToken cancellationToken)
    {
        var found = await log.VerifyAsync(cancellationToken);
        var broken = found.Break is { } at ? new AuditBreak(at.Seq, at.Reason) : null;
        return TypedResults.Ok(new AuditVerification(
            broken is null, found.Origin, found.Size, found.Head, found.Root, broken));
    }
}
