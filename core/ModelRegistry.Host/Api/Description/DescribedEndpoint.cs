using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ModelRegistry.Host.Api.Description;

/// <summary>What an endpoint says of itself, as far as its description needs it.</summary>
sealed class DescribedEndpoint(OpenApiOperationTransformerContext context)
{
    public string Method => context.Description.HttpMethod ?? "";

    public bool Reads => Method == HttpMethods.Get;

    /// <summary>Takes an idempotency key.</summary>
    public bool Repeats => !Reads && !Has<StreamsBody>();

    public OpenApiDocument? Document => context.Document;

    public bool Has<T>() where T : class => All<T>().Any();

    public IEnumerable<T> All<T>() where T : class => context.Description.ActionDescriptor.EndpointMetadata.OfType<T>();
}
