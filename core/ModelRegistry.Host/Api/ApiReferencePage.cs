using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace ModelRegistry.Host.Api;

/// <summary>
/// The reference page of the API: its script comes from this host, it loads nothing from elsewhere, and a content
/// policy sees to that.
/// </summary>
static class ApiReferencePage
{
    public static void MapApiReference(this IEndpointRouteBuilder app) =>
        app.MapScalarApiReference("/docs/api", Configure).AllowAnonymous();

    static void Configure(ScalarOptions options, HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        options.WithTitle("Model Registry API").WithNonce(nonce)
            .DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp();
    }
}
