namespace ModelRegistry.Host.Features.Policies;

/// <summary>What the packs in force would say, and what they said.</summary>
static class PoliciesFeature
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Policies");
        ListFunctions.Map(routes);
        DryRun.Map(routes);
        ExplainPolicies.Map(routes);
        SampleVersion.Map(routes);
        ListDecisions.Map(routes);
        GetDecision.Map(routes);
        ReplayDecision.Map(routes);
        ExplainDecision.Map(routes);
    }
}
