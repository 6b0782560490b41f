using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Schemas;

static class GetMetadataSchema
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/schemas/model-metadata", Handle)
        .WithName(nameof(GetMetadataSchema))
        .WithSummary("The JSON Schema (2020-12) of a version's metadata")
        .WithMetadata(new OpenToSignedIn())
        .Produces<JsonObject>(StatusCodes.Status200OK, "application/schema+json")
        .Produces(StatusCodes.Status304NotModified);

    static FileContentHttpResult Handle(HttpContext http, MetadataSchemaText schema)
    {
        http.Response.Headers.ETag = schema.ETag;
        return TypedResults.Bytes(schema.Utf8, "application/schema+json");
    }
}
