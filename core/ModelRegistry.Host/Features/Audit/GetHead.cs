using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Audit;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Audit;

static class GetHead
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/head", Handle)
        .WithName("GetAuditHead")
        .WithSummary("The end of the audit log: number of events and hash of the last")
        .Requires(Permission.AuditRead)
        .ProducesProblem(StatusCodes.Status403Forbidden);

    static async Task<Ok<AuditHead>> Handle(RegistryDb db, CancellationToken cancellationToken)
    {
        var head = await db.AuditHead.AsNoTracking().FirstAsync(cancellationToken);
        var waiting = await db.AuditOutbox.LongCountAsync(cancellationToken);
        return TypedResults.Ok(new AuditHead(head.Origin, head.Size, head.Hash, waiting));
    }
}
