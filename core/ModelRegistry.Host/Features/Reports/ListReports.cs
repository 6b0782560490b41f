using ModelRegistry.Client.Reports;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Reports;

static class ListReports
{
    static readonly ReportInfo[] _reports =
    [
        new("inventory", "Models with versions, state, risk tier, owners, licence, regions",
            $"{ApiRegistration.Prefix}/reports/inventory", ["json", "csv"]),
        new("recertifications", "Versions that are due for recertification, overdue ones first",
            $"{ApiRegistration.Prefix}/reports/recertifications", ["json", "csv"]),
        new("compliance", "Standards, controls, the rules that serve them, and what those say of the versions",
            $"{ApiRegistration.Prefix}/reports/compliance", ["json", "csv"]),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/reports", Handle)
        .WithName(nameof(ListReports))
        .WithSummary("List the reports that there are, by name; as CSV with format=csv")
        .WithMetadata(new OpenToSignedIn())
        .Lists<ReportInfo>();

    static IResult Handle(HttpRequest request, int? limit, string? cursor) => Listing.Of(
        request, "reports", new PageRequest(limit, cursor), _reports, report => report.Name, ToCsv);

    static IResult ToCsv(IEnumerable<ReportInfo> reports, string? next) => Csv.Of(
        ["name", "title", "address", "formats"],
        reports.Select(one => new[] { one.Name, one.Title, one.Address, string.Join(';', one.Formats) }), next);
}
