namespace ModelRegistry.Host.Features.Policies;

/// <summary>The packs in force, what they would say, and what they said.</summary>
static class PoliciesFeature
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Policies");
        ListPolicies.Map(routes);
        ListFunctions.Map(routes);
        GetPolicy.Map(routes);
        DryRun.Map(routes);
        ExplainPolicies.Map(routes);
        SampleVersion.Map(routes);
        ListDecisions.Map(routes);
        GetDecision.Map(routes);
        ReplayDecision.Map(routes);
        ExplainDecision.Map(routes);
    }
}
