using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Api.Description;

/// <summary>
/// Says in the API's description what follows from the habits of the API: whoever reads JSON may refuse it, whoever
/// takes an idempotency key may know it already, whoever is read may be known already.
/// </summary>
static class ImpliedAnswers
{
    const string MediaType = "application/problem+json";

    public static void Declare(EndpointBuilder endpoint)
    {
        var method = endpoint.Metadata.OfType<IHttpMethodMetadata>().FirstOrDefault()?.HttpMethods[0];
        if (endpoint.Metadata.OfType<IAcceptsMetadata>().Any())
        {
            Refuses(endpoint, StatusCodes.Status400BadRequest);
            Refuses(endpoint, StatusCodes.Status413PayloadTooLarge);
            Refuses(endpoint, StatusCodes.Status415UnsupportedMediaType);
            Refuses(endpoint, StatusCodes.Status422UnprocessableEntity);
        }
        if (method == HttpMethods.Get)
        {
            if (!Has<MadeAnew>(endpoint)) Add(endpoint, new(StatusCodes.Status304NotModified, typeof(void)));
        }
        else if (!Has<StreamsBody>(endpoint) && (Has<RequiredPermission>(endpoint) || Has<OpenToSignedIn>(endpoint)))
        {
            Refuses(endpoint, StatusCodes.Status409Conflict);
            Refuses(endpoint, StatusCodes.Status422UnprocessableEntity);
        }
    }

    static bool Has<T>(EndpointBuilder endpoint) => endpoint.Metadata.OfType<T>().Any();

    static void Refuses(EndpointBuilder endpoint, int status) =>
        Add(endpoint, new(status, typeof(ProblemDetails), [MediaType]));

    static void Add(EndpointBuilder endpoint, ProducesResponseTypeMetadata answer)
    {
        if (endpoint.Metadata.OfType<IProducesResponseTypeMetadata>()
            .All(one => one.StatusCode != answer.StatusCode)) endpoint.Metadata.Add(answer);
    }
}
