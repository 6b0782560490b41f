namespace ModelRegistry.Host.Features.Identity;

/// <summary>Who am I, users, tokens.</summary>
static class IdentityFeature
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Identity");
        WhoAmIEndpoint.Map(routes);
        CreateUser.Map(routes);
        ListUsers.Map(routes);
        GetUser.Map(routes);
        CreateToken.Map(routes);
        ListTokens.Map(routes);
        GetToken.Map(routes);
        RevokeToken.Map(routes);
    }
}
