using Microsoft.AspNetCore.Http.Features;

namespace ModelRegistry.Host.Problems;

/// <summary>How many bytes of body a request may bring: 4 MiB unless its endpoint says otherwise.</summary>
static class BodyLimit
{
    public const long Default = 4 * 1024 * 1024;

    public static long Of(HttpContext context) =>
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? Default;

    /// <summary>Lets one endpoint read more, or less, than the default.</summary>
    public static TBuilder ReadsAtMost<TBuilder>(this TBuilder builder, long bytes)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(bytes));
}
