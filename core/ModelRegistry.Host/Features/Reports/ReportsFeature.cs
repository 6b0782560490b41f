namespace ModelRegistry.Host.Features.Reports;

/// <summary>Reports over what the registry holds.</summary>
static class ReportsFeature
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Reports");
        ListReports.Map(routes);
        ShowInventory.Map(routes);
        ShowRecertifications.Map(routes);
    }
}
