namespace ModelRegistry.Host.Features.Audit;

/// <summary>The audit log: its events, its end, and whether it is whole.</summary>
static class AuditFeature
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/audit").WithTags("Audit");
        ListEvents.Map(routes);
        GetEvent.Map(routes);
        GetHead.Map(routes);
        VerifyLog.Map(routes);
    }
}
