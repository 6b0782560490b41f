using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ModelRegistry.Host.Identity;

/// <summary>Signs a request in by the API token in its Authorization header (RFC 6750).</summary>
sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    TokenDirectory tokens, CurrentUser user)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Token";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        if (!TokenSecret.TryParse(header["Bearer ".Length..].Trim(), out var token))
            return AuthenticateResult.Fail("The token is not well-formed.");
        if (await tokens.FindAsync(token, Context.RequestAborted) is not { } found)
            return AuthenticateResult.Fail("The token is unknown, expired or revoked.");

        user.SignIn(found.UserId, found.Handle, found.Grants, found.Scopes, found.ExpiresAt);
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, found.UserId.ToString()), new Claim(ClaimTypes.Name, found.Handle)],
            SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }
}
