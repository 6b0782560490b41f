using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ModelRegistry.Host.Api.Description;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Tests.Registry;

/// <summary>
/// Looks at every refusal that a registry answers in the tests. One that the description of its operation does not name
/// becomes a failure, so that the test that met it fails and says why.
/// </summary>
sealed class ProblemWatch : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(LookAsync);
        next(app);
    };

    static async Task LookAsync(HttpContext context, RequestDelegate next)
    {
        var wire = context.Response.Body;
        await using var copy = new HeldProblem(wire, context.Response);
        context.Response.Body = copy;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = wire;
        }
        if (copy.Problem is not { Length: > 0 } problem) return;
        if (context.GetEndpoint() is { } endpoint && IsOfTheApi(endpoint)
            && TypeOf(problem) is { } type && !IsDeclared(endpoint, context.Request.Method, type))
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            problem = Encoding.UTF8.GetBytes(
                $$"""{"title":"{{endpoint.DisplayName}} answers {{type}}, which its description does not name"}""");
            context.Response.ContentLength = null;
        }
        await wire.WriteAsync(problem);
    }

    static string? TypeOf(byte[] problem)
    {
        using var answer = JsonDocument.Parse(problem);
        return answer.RootElement.GetProperty("type").GetString();
    }

    static bool IsDeclared(Endpoint endpoint, string method, string type) =>
        Refusals.Of(endpoint.Metadata, method).Concat(Refusals.Everywhere).Any(declared => declared.Uri == type);

    static bool IsOfTheApi(Endpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<RequiredPermission>() is not null
            || endpoint.Metadata.GetMetadata<OpenToSignedIn>() is not null)
        && endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null;
}
