using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ModelRegistry.Host.Api.Description;

/// <summary>The OpenAPI 3.1 description of the API, generated from the endpoints.</summary>
static class ApiDocument
{
    const string About = """
        AI model registry, catalog and governance.

        Every address /models/{group}/{name}… also answers as /models/{id}…, where id is the model's UUID.
        Whatever is read has an ETag; whatever changes what was read asks for it in If-Match. A change may carry an
        Idempotency-Key, so that repeating it is safe. Lists page by cursor and are given as CSV too. Every refusal is
        a Problem Details answer whose type is stable; any address may also answer internal-error (500) and
        storage-full (507).
        """;

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddOperationTransformer((operation, context, _) =>
        {
            var endpoint = new DescribedEndpoint(context);
            Habits.Describe(operation, endpoint);
            Refusals.Describe(operation, endpoint);
            Examples.Describe(operation);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Model Registry",
                Version = "v1",
                Description = About.ReplaceLineEndings("\n"),
                License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
            };
            document.Servers = [];
            document.Tags = Tags.All;
            document.Components ??= new OpenApiComponents();
            SharedParts.AddTo(document.Components);
            Refusals.AddTo(document, document.Components);
            document.Security =
            [
                new OpenApiSecurityRequirement
                {
                    [new OpenApiSecuritySchemeReference(SharedParts.Token, document)] = [],
                },
            ];
            return Task.CompletedTask;
        });
    }
}
