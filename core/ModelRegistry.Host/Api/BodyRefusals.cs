using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace ModelRegistry.Host.Api;

/// <summary>
/// Says in the API's description what every address that reads JSON may answer: 400 when it cannot be read, 422 when
/// a value in it is not valid.
/// </summary>
static class BodyRefusals
{
    const string MediaType = "application/problem+json";

    public static void Declare(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.OfType<IAcceptsMetadata>()
            .Any(one => one.ContentTypes.Contains("application/json"))) return;
        Add(endpoint, StatusCodes.Status400BadRequest);
        Add(endpoint, StatusCodes.Status422UnprocessableEntity);
    }

    static void Add(EndpointBuilder endpoint, int status)
    {
        if (endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().Any(one => one.StatusCode == status)) return;
        endpoint.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), [MediaType]));
    }
}
