using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Docs;

/// <summary>What every endpoint of the registry owes its callers.</summary>
public sealed class EndpointTests(SharedRegistry shared) : RegistryTest(shared)
{
    static readonly string[] Anonymous = ["/health/", "/metrics", "/openapi/", "/docs/api"];

    [Fact]
    public void Every_endpoint_says_who_may_call_it()
    {
        var silent = Endpoints().Where(endpoint =>
            endpoint.Metadata.GetMetadata<RequiredPermission>() is null
            && endpoint.Metadata.GetMetadata<OpenToSignedIn>() is null
            && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null);

        Assert.Empty(silent.Select(Describe));
    }

    [Fact]
    public void Only_health_metrics_and_documentation_answer_strangers()
    {
        var open = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Where(endpoint => !Anonymous.Any(start => Path(endpoint).StartsWith(start, StringComparison.Ordinal)))
            .Where(endpoint => !IsGuardedByItsAddress(endpoint));

        Assert.Empty(open.Select(Describe));
    }

    [Fact]
    public void Every_endpoint_of_the_API_has_name_summary_tag_and_says_how_it_refuses()
    {
        var endpoints = Endpoints()
            .Where(endpoint => Path(endpoint).StartsWith("/api/v1/", StringComparison.Ordinal))
            .Where(endpoint => endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null).ToList();

        Assert.NotEmpty(endpoints);
        Assert.Equal("", string.Join("\n", endpoints.SelectMany(Debts)));
    }

    [Fact]
    public void No_two_endpoints_share_a_name()
    {
        var names = Endpoints().Select(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName)
            .OfType<string>().ToList();

        Assert.Equal(names.Distinct(), names);
    }

    static IEnumerable<string> Debts(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is null)
            yield return $"{Describe(endpoint)} has no name";
        if (string.IsNullOrEmpty(endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary))
            yield return $"{Describe(endpoint)} has no summary";
        if (endpoint.Metadata.GetMetadata<ITagsMetadata>() is not { Tags.Count: > 0 })
            yield return $"{Describe(endpoint)} has no tag";
        var answers = endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>()
            .Select(one => one.StatusCode).ToHashSet();
        if (!answers.Contains(StatusCodes.Status401Unauthorized))
            yield return $"{Describe(endpoint)} does not declare 401";
        if (endpoint.Metadata.GetMetadata<RequiredPermission>() is not null
            && !answers.Contains(StatusCodes.Status403Forbidden))
            yield return $"{Describe(endpoint)} does not declare 403";
        if (endpoint.RoutePattern.Parameters.Count > 0 && !answers.Contains(StatusCodes.Status404NotFound))
            yield return $"{Describe(endpoint)} does not declare 404";
    }

    /// <summary>Parts of an upload go to a signed address, which is the permission.</summary>
    static bool IsGuardedByItsAddress(RouteEndpoint endpoint) =>
        Path(endpoint).StartsWith("/api/v1/uploads/", StringComparison.Ordinal)
        && Path(endpoint).Contains("/parts/", StringComparison.Ordinal);

    IEnumerable<RouteEndpoint> Endpoints() => Registry.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    static string Path(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}";

    static string Describe(RouteEndpoint endpoint) =>
        $"{string.Join(',', endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])} {Path(endpoint)}";
}
