using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ModelRegistry.Host.Api;

/// <summary>The OpenAPI 3.1 description of the API, generated from the endpoints.</summary>
static class OpenApiDocument
{
    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Model Registry",
                Version = "v1",
                Description = "AI model registry, catalog and governance. Every address /models/{group}/{name}… also "
                    + "answers as /models/{id}…, where id is the model's UUID.",
                License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
            };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
            };
            var token = new OpenApiSecuritySchemeReference("token", document);
            document.Security = [new OpenApiSecurityRequirement { [token] = [] }];
            return Task.CompletedTask;
        });
    }
}
