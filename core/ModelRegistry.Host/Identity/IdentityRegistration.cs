using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelRegistry.Domain.Governance;

namespace ModelRegistry.Host.Identity;

static class IdentityRegistration
{
    public static IHostApplicationBuilder AddIdentity(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddScoped<CurrentUser>();
        builder.Services.TryAddScoped<AskedModel>();
        builder.Services.TryAddScoped<Access>();
        builder.Services.TryAddSingleton<TokenQuery>();
        builder.Services.TryAddScoped<TokenDirectory>();
        builder.Services.TryAddScoped<FirstStart>();
        builder.Services.TryAddScoped<Features.Identity.TokenOwners>();
        builder.Services.TryAddSingleton<RolePermissions>();
        builder.Services.TryAddSingleton<AccessRules>();
        builder.Services.TryAddSingleton<SegregationOfDuties>();
        builder.Services
            .AddAuthentication(TokenAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, null);
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return builder;
    }
}
