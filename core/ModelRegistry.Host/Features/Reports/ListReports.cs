using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Reports;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Reports;

static class ListReports
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/reports", Handle)
        .WithName(nameof(ListReports))
        .WithSummary("The reports that there are")
        .WithMetadata(new OpenToSignedIn());

    static Ok<IReadOnlyList<ReportInfo>> Handle() => TypedResults.Ok<IReadOnlyList<ReportInfo>>(
    [
        new ReportInfo("inventory", "Models with versions, state, risk tier, owners, licence, regions",
            $"{ApiRegistration.Prefix}/reports/inventory", ["json", "csv"]),
        new ReportInfo("recertifications", "Versions that are due for recertification, overdue ones first",
            $"{ApiRegistration.Prefix}/reports/recertifications", ["json", "csv"]),
    ]);
}
