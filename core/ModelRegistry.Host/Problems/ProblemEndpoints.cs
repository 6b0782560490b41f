namespace ModelRegistry.Host.Problems;

/// <summary>How endpoints say which problems they may answer beside those that any request can meet.</summary>
static class ProblemEndpoints
{
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ProblemType[] types)
    {
        foreach (var status in types.Select(type => type.Status).Distinct()) endpoint.ProducesProblem(status);
        return endpoint.WithMetadata([.. types]);
    }
}
